package dev.plimsoll.compose;

import dev.plimsoll.text.SourceText;

/// A compose file.
public final class ComposeFile {
  public static ComposeFile parse(SourceText source) {
    return new ComposeFile();
  }
}
