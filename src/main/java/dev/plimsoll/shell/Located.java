package dev.plimsoll.shell;

import dev.plimsoll.text.Span;

/// Something that stands at a place in a shell text.
public interface Located {
  Extent extent();

  /// The place in the file.
  default Span span() {
    return extent().span();
  }

  /// The text as it is written, quotes and all.
  default String raw() {
    return extent().raw();
  }
}
