package dev.plimsoll.github;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The App's private key. It signs and never shows itself.
public final class AppKey {
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (RSA )?PRIVATE KEY-----([^-]+)-----END (?:RSA )?PRIVATE KEY-----");

  /// Version 0 and the algorithm identifier of RSA: what PKCS#8 puts before a PKCS#1 key.
  private static final byte[] PKCS8_PREFIX =
      HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

  private static final byte SEQUENCE = 0x30;
  private static final byte OCTET_STRING = 0x04;

  private final PrivateKey key;

  private AppKey(PrivateKey key) {
    this.key = key;
  }

  /// Reads PKCS#1 (as GitHub hands it out) or PKCS#8, as PEM with real line breaks or with `\n`, or
  /// as base64 of such a PEM.
  ///
  /// @throws IllegalArgumentException with a sentence that tells nothing of the content
  public static AppKey parse(String text) {
    String unescaped = text.strip().replace("\\r", "").replace("\\n", "\n");
    Matcher pem = PEM.matcher(unescaped.contains("-----") ? unescaped : decodedText(unescaped));
    if (!pem.find()) {
      throw new IllegalArgumentException("no RSA private key in PEM form");
    }
    byte[] body = decoded(pem.group(2));
    return new AppKey(rsa(pem.group(1) == null ? body : wrapped(body)));
  }

  PrivateKey key() {
    return key;
  }

  private static String decodedText(String base64) {
    return new String(decoded(base64), StandardCharsets.US_ASCII);
  }

  @SuppressWarnings("UnusedException") // its message quotes a character of the key
  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
    } catch (IllegalArgumentException quoting) {
      throw new IllegalArgumentException("neither PEM nor base64 of a PEM");
    }
  }

  @SuppressWarnings("UnusedException") // it could tell of the key's content
  private static PrivateKey rsa(byte[] pkcs8) {
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException telling) {
      throw new IllegalArgumentException("the PEM does not hold a whole RSA private key");
    }
  }

  private static byte[] wrapped(byte[] pkcs1) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(PKCS8_PREFIX);
    content.writeBytes(element(OCTET_STRING, pkcs1));
    return element(SEQUENCE, content.toByteArray());
  }

  private static byte[] element(byte tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    out.write(0x82);
    out.write(content.length >> 8);
    out.write(content.length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  @Override
  public String toString() {
    return "AppKey[hidden]";
  }
}
