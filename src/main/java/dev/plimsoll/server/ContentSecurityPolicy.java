package dev.plimsoll.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lets a browser do nothing with an answer but show it: no script, no frame, no request, and of
/// styles only those that the page was written with.
final class ContentSecurityPolicy {
  static final String NOTHING =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");

  private ContentSecurityPolicy() {}

  /// The policy for a page of our own making, with the hashes of its `style` elements.
  static String of(String html) {
    String styles =
        STYLE
            .matcher(html)
            .results()
            .map(style -> " 'sha256-" + sha256(style.group(1)) + "'")
            .collect(Collectors.joining());
    return styles.isEmpty() ? NOTHING : NOTHING + "; style-src" + styles;
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
