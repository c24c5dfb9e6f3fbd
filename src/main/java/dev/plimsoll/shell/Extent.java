package dev.plimsoll.shell;

import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;
import java.util.List;

/// A half-open range of a shell text, which leads back to the file the text was read from.
///
/// `start` and `end` are offsets in `text`; [#span] and [#pieces] are offsets in the file.
public record Extent(SplicedText text, int start, int end) {
  /// From the first to the last byte in the file, what was left out between (the backslashes of
  /// continuation lines, say) included.
  public Span span() {
    return text.sourceSpan(start, end);
  }

  /// The range in the file piece by piece, without what was left out between.
  public List<Span> pieces() {
    return text.sourcePieces(start, end);
  }

  public int length() {
    return end - start;
  }

  /// The text as it is written.
  public String raw() {
    return text.slice(start, end);
  }
}
