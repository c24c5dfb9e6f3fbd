package dev.plimsoll.diff;

/// What a host hands out as the change of one file: hunks without the header that names the file.
public sealed interface Patch permits FileDiff, Patch.Malformed {
  /// Reads hunks; never throws, whatever the text.
  static Patch parse(String text) {
    return new PatchParser(text).parse();
  }

  /// A text that is no sequence of hunks.
  ///
  /// @param line where reading stopped, from 1
  record Malformed(int line, String reason) implements Patch {}
}
