package dev.plimsoll.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals what is stored: AES-256 in GCM, a fresh nonce each time, and bound to what it is for, so
/// that nothing can be put in place of something else. It never shows itself.
public final class SealKey {
  static final int BYTES = 32;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  private SealKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, "AES");
  }

  /// Reads 32 bytes in base64; empty if the text is anything else.
  public static Optional<SealKey> parse(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64.strip());
      return bytes.length == BYTES ? Optional.of(new SealKey(bytes)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// A new key as the text that [#parse] reads.
  static String freshText() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  Sealed seal(String purpose, int version, byte[] content) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, version, nonce).doFinal(content);
      return new Sealed(purpose, version, nonce, sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES in GCM", e);
    }
  }

  /// Empty if it was sealed with another key or for another purpose, or was tampered with.
  Optional<byte[]> open(Sealed sealed) {
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, sealed.purpose(), sealed.version(), sealed.nonce())
              .doFinal(sealed.content()));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES in GCM", e);
    }
  }

  private Cipher cipher(int mode, String purpose, int version, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((purpose + ":" + version).getBytes(UTF_8));
    return cipher;
  }

  @Override
  public String toString() {
    return "SealKey[hidden]";
  }

  /// What is stored.
  static final class Sealed {
    private final String purpose;
    private final int version;
    private final byte[] nonce;
    private final byte[] content;

    Sealed(String purpose, int version, byte[] nonce, byte[] content) {
      this.purpose = purpose;
      this.version = version;
      this.nonce = nonce.clone();
      this.content = content.clone();
    }

    String purpose() {
      return purpose;
    }

    int version() {
      return version;
    }

    byte[] nonce() {
      return nonce.clone();
    }

    byte[] content() {
      return content.clone();
    }
  }
}
