package dev.plimsoll.engine.suppression;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The comments of HCL: above a block, an attribute or an object they are about it, at the end of a
/// line about what begins on the line.
final class HclComments {
  private final SourceText source;
  private final HclOutline outline;

  private HclComments(SourceText source) {
    this.source = source;
    this.outline = HclOutline.of(source);
  }

  static List<PlacedComment> read(SourceText source) {
    HclComments file = new HclComments(source);
    return file.outline.comments().stream().map(file::placed).toList();
  }

  private PlacedComment placed(Span span) {
    int line = source.lineAt(span.start());
    boolean alone = source.slice(new Span(source.lineStart(line), span.start())).isBlank();
    OptionalInt begins =
        alone ? outline.codeBehind(span.end()) : OptionalInt.of(outline.firstOn(line));
    Optional<Span> target =
        begins.isPresent() ? Optional.of(extent(begins.getAsInt())) : Optional.empty();
    return new PlacedComment(
        span,
        CommentMark.without(source.slice(span)),
        target,
        outline.blockAround(span).or(() -> target),
        outline.isBeforeAll(span));
  }

  /// From the first character of a line to its end, or to where the blocks end that open on it.
  private Span extent(int begin) {
    Span line = source.line(source.lineAt(begin));
    return new Span(begin, Math.max(line.end(), outline.closeOfOpenedOn(line)));
  }
}
