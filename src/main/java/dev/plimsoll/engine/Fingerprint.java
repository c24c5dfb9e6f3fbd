package dev.plimsoll.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The identity of a finding that survives moved lines: rule, path, what it is about, and which of
/// several equal ones it is. 32 hexadecimal digits.
public record Fingerprint(String value) {
  private static final int DIGITS = 32;
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /// @param occurrence 0 for the first finding of this rule, path and subject in the file
  static Fingerprint of(String rule, String path, String subject, int occurrence) {
    String identity =
        String.join("\0", rule, path, normalised(subject), Integer.toString(occurrence));
    byte[] digest = sha256().digest(identity.getBytes(StandardCharsets.UTF_8));
    return new Fingerprint(HexFormat.of().formatHex(digest).substring(0, DIGITS));
  }

  /// The subject with every run of white space as one blank.
  static String normalised(String subject) {
    return WHITE_SPACE.matcher(subject.strip()).replaceAll(" ");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
