package dev.plimsoll.app;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads an RSA key as GitHub hands it out (PKCS#1) or as tools convert it (PKCS#8), in the forms
/// in which it survives an environment variable: with real line breaks, with `\n`, or the whole PEM
/// once more in base64.
final class PrivateKeyReader {
  private static final Pattern PEM =
      Pattern.compile(
          "(?s)-----BEGIN (RSA )?PRIVATE KEY-----(.+?)-----END (RSA )?PRIVATE KEY-----");

  // What PKCS#8 says of an RSA key: version 0, rsaEncryption, no parameters.
  private static final byte[] RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");
  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;

  private PrivateKeyReader() {}

  /// The key, or empty when the text is none.
  static Optional<RSAPrivateKey> read(String text) {
    try {
      Matcher pem = PEM.matcher(pem(text).replace("\\r", "").replace("\\n", "\n"));
      if (!pem.find()) {
        return Optional.empty();
      }
      byte[] der = Base64.getMimeDecoder().decode(pem.group(2));
      return Optional.of(key(pem.group(1) == null ? der : pkcs8(der)));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      // The cause may quote the key, so it is not passed on.
      return Optional.empty();
    }
  }

  private static String pem(String text) {
    return text.contains("-----BEGIN")
        ? text
        : new String(Base64.getMimeDecoder().decode(text), StandardCharsets.US_ASCII);
  }

  private static RSAPrivateKey key(byte[] pkcs8) throws GeneralSecurityException {
    return (RSAPrivateKey)
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  private static byte[] pkcs8(byte[] pkcs1) {
    return der(SEQUENCE, concat(RSA, der(OCTET_STRING, pkcs1)));
  }

  // Two bytes of length in every case: that is right for 512 to 100,000 bits.
  private static byte[] der(int tag, byte[] content) {
    int length = content.length;
    byte[] head = {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    return concat(head, content);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
