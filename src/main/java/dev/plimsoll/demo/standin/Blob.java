package dev.plimsoll.demo.standin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The content of one file, and its mode.
public final class Blob {
  private static final int BYTES_SEARCHED_FOR_NUL = 8000;
  private static final Pattern BEHIND_LINE_END = Pattern.compile("(?<=\n)");

  private static final int FILE = 0100644;
  private static final int EXECUTABLE = 0100755;
  private static final int SYMLINK = 0120000;
  private static final int SUBMODULE = 0160000;

  private final byte[] bytes;
  private final int mode;

  private Blob(byte[] bytes, int mode) {
    this.bytes = bytes;
    this.mode = mode;
  }

  public static Blob of(byte[] bytes) {
    return new Blob(bytes.clone(), FILE);
  }

  /// A symbolic link to a path.
  public static Blob linkTo(String path) {
    return new Blob(path.getBytes(StandardCharsets.UTF_8), SYMLINK);
  }

  /// Another repository at a commit.
  public static Blob submodule(String commit) {
    return new Blob(
        ("Subproject commit " + commit + "\n").getBytes(StandardCharsets.UTF_8), SUBMODULE);
  }

  /// The same content as a file that may be run.
  public Blob executable() {
    return new Blob(bytes, EXECUTABLE);
  }

  int mode() {
    return mode;
  }

  boolean isSubmodule() {
    return mode == SUBMODULE;
  }

  boolean hasContentOf(Blob other) {
    return Arrays.equals(bytes, other.bytes);
  }

  public static Blob of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
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
    return other instanceof Blob blob && mode == blob.mode && hasContentOf(blob);
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
