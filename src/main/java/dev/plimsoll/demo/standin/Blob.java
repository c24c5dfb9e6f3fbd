package dev.plimsoll.demo.standin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The content of one file.
public final class Blob {
  private static final int BYTES_SEARCHED_FOR_NUL = 8000;
  private static final Pattern BEHIND_LINE_END = Pattern.compile("(?<=\n)");

  private final byte[] bytes;

  private Blob(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Blob of(byte[] bytes) {
    return new Blob(bytes.clone());
  }

  public static Blob of(String text) {
    return new Blob(text.getBytes(StandardCharsets.UTF_8));
  }

  public String sha() {
    return Sha1.ofObject("blob", bytes);
  }

  public int size() {
    return bytes.length;
  }

  /// Whether Git would call it binary: there is a NUL near its beginning.
  public boolean isBinary() {
    for (int i = 0; i < Math.min(bytes.length, BYTES_SEARCHED_FOR_NUL); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// The lines with their line ends; none for an empty file.
  public List<String> lines() {
    return bytes.length == 0 ? List.of() : List.of(BEHIND_LINE_END.split(text()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Blob blob && Arrays.equals(bytes, blob.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return sha();
  }
}
