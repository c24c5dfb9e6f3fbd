package dev.plimsoll.demo.standin;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// What GitHub and an App know of each other: the App's number, its installation, its key pair, and
/// the secret that deliveries are signed with.
public record AppCredentials(
    long appId, long installationId, String slug, KeyPair keyPair, String webhookSecret) {
  private static final int KEY_BITS = 2048;

  /// Credentials that nobody had before and that open nothing anywhere else.
  public static AppCredentials fresh() {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    return new AppCredentials(
        1_234_567, 76_543_210, "plimsoll", newKeyPair(), HexFormat.of().formatHex(secret));
  }

  private static KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  /// The private key in PEM (PKCS#8).
  public String privateKeyPem() {
    Base64.Encoder encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN PRIVATE KEY-----\n"
        + encoder.encodeToString(keyPair.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  Account bot() {
    return new Account(slug, true);
  }

  @Override
  public String toString() {
    return slug + " (App " + appId + ")";
  }
}
