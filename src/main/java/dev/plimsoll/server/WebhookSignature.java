package dev.plimsoll.server;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Tells deliveries of those who know the webhook secret from all others.
public final class WebhookSignature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "sha256=";

  private final List<SecretKeySpec> keys;

  public WebhookSignature(String secret) {
    this(secret, Optional.empty());
  }

  /// @param previous a secret that is believed too, while the host may still sign with it
  public WebhookSignature(String secret, Optional<String> previous) {
    this.keys =
        Stream.concat(Stream.of(secret), previous.stream()).map(WebhookSignature::key).toList();
  }

  private static SecretKeySpec key(String secret) {
    return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /// The header's value for these bytes, by the newest secret.
  public String of(byte[] body) {
    return of(body, keys.getFirst());
  }

  private static String of(byte[] body, SecretKeySpec key) {
    return PREFIX + HexFormat.of().formatHex(digest(body, key));
  }

  /// Takes the same time wherever a wrong signature differs, and whichever secret made it.
  public boolean matches(byte[] body, @Nullable String header) {
    if (header == null) {
      return false;
    }
    byte[] given = header.getBytes(StandardCharsets.UTF_8);
    boolean matches = false;
    for (SecretKeySpec key : keys) {
      byte[] expected = of(body, key).getBytes(StandardCharsets.US_ASCII);
      matches |= MessageDigest.isEqual(expected, given);
    }
    return matches;
  }

  private static byte[] digest(byte[] body, SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(body);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
