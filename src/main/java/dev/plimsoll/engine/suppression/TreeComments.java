package dev.plimsoll.engine.suppression;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The comments of YAML, and of JSON where a file has some: above a key or an item they are about
/// it with all it holds, at the end of a line about what begins on the line, and above the first
/// key of a document about the document.
final class TreeComments {
  private final SourceText source;
  private final TreeOutline outline;
  private final boolean json;

  private TreeComments(SourceText source, boolean json) {
    this.source = source;
    this.json = json;
    this.outline = TreeOutline.of(source, json);
  }

  static List<PlacedComment> read(SourceText source, boolean json) {
    return new TreeComments(source, json).read();
  }

  private List<PlacedComment> read() {
    List<PlacedComment> comments = new ArrayList<>();
    int at = 0;
    for (Span scalar : outline.scalars()) {
      between(at, scalar.start(), comments);
      at = Math.max(at, scalar.end());
    }
    between(at, source.length(), comments);
    return comments;
  }

  private void between(int from, int to, List<PlacedComment> comments) {
    int at = from;
    while (at < to) {
      Optional<Span> found = isMark(at) ? Optional.of(comment(at)) : Optional.empty();
      found.map(this::placed).ifPresent(comments::add);
      at = found.map(Span::end).orElse(at + 1);
    }
  }

  private boolean isMark(int at) {
    if (json) {
      return source.byteAt(at) == '/'
          && at + 1 < source.length()
          && (source.byteAt(at + 1) == '/' || source.byteAt(at + 1) == '*');
    }
    return source.byteAt(at) == '#' && (at == 0 || source.byteAt(at - 1) <= ' ');
  }

  private Span comment(int at) {
    int lineEnd = source.line(source.lineAt(at)).end();
    if (!json || source.byteAt(at + 1) == '/') {
      return new Span(at, lineEnd);
    }
    int end = at + 2;
    while (end < source.length() && !(source.byteAt(end - 1) == '*' && source.byteAt(end) == '/' && end > at + 2)) {
      end++;
    }
    return new Span(at, Math.min(end + 1, source.length()));
  }

  private PlacedComment placed(Span span) {
    int line = source.lineAt(span.start());
    boolean alone = source.slice(new Span(source.lineStart(line), span.start())).isBlank();
    Optional<Span> target =
        alone ? outline.beginningBehind(span.end()) : outline.beginningOn(line);
    return new PlacedComment(
        span,
        CommentMark.without(source.slice(span)),
        target,
        outline.resourceAround(span).or(() -> target),
        outline.isBeforeAll(span));
  }
}
