package dev.plimsoll.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// A path as the path of a URI.
final class UriPath {
  private static final String UNRESERVED =
      "-._~/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private UriPath() {}

  /// Everything but letters, digits, `/` and what never needs it is percent-encoded.
  static String of(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(b)) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.toHexDigits(b));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(byte b) {
    return UNRESERVED.indexOf(b) >= 0;
  }
}
