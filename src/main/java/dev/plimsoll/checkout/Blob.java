package dev.plimsoll.checkout;

import dev.plimsoll.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file that a commit holds.
///
/// @param id the name of its content, which git works out from the content
record Blob(String path, String id) {
  private static final int SHA1_DIGITS = 40;

  /// Whether this is the content.
  boolean holds(SourceText text) {
    try {
      MessageDigest digest =
          MessageDigest.getInstance(id.length() == SHA1_DIGITS ? "SHA-1" : "SHA-256");
      digest.update(("blob " + text.length() + "\0").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(text.toBytes())).equals(id);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has these", missing);
    }
  }
}
