package dev.plimsoll.review;

import dev.plimsoll.text.SourceText;

/// One version of a file, as far as it can be read.
public sealed interface Content {
  record Text(SourceText source) implements Content {}

  record TooLarge(long bytes) implements Content {}

  record Binary() implements Content {}

  /// The file does not exist in this version.
  record Absent() implements Content {}

  /// A symbolic link; what it leads to has a name of its own.
  record Link() implements Content {}

  /// Nobody asked for it.
  record NotRead() implements Content {}
}
