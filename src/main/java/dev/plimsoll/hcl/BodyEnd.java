package dev.plimsoll.hcl;

import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;

/// The end of a block's body as a place to write.
public final class BodyEnd {
  private final SourceText source;
  private final int offset;
  private final String indent;

  private BodyEnd(SourceText source, int offset, String indent) {
    this.source = source;
    this.offset = offset;
    this.indent = indent;
  }

  /// The place; empty where the body is not written a line an attribute.
  public static Optional<BodyEnd> of(SourceText source, Body body) {
    Span span = body.attributes().span();
    if (body.attributes().entries().isEmpty()) {
      return Optional.empty();
    }
    int first = body.attributes().entries().getFirst().key().span().start();
    String before = source.slice(new Span(source.lineStart(source.lineAt(first)), first));
    String last = source.slice(new Span(source.lineStart(source.lineAt(span.end())), span.end()));
    if (!before.isBlank() || !last.isBlank()) {
      return Optional.empty();
    }
    int end = span.end();
    while (end > span.start() && Character.isWhitespace(source.byteAt(end - 1))) {
      end--;
    }
    return Optional.of(new BodyEnd(source, end, before));
  }

  /// The edit that adds blocks of one attribute each, an empty line before every one.
  public Edit blocks(String type, List<String> attributes) {
    String lineEnd = source.lineEnding().characters();
    StringBuilder text = new StringBuilder();
    for (String attribute : attributes) {
      text.append(lineEnd).append(lineEnd).append(indent).append(type).append(" {");
      text.append(lineEnd).append(indent).append(indent).append(attribute);
      text.append(lineEnd).append(indent).append('}');
    }
    return Edit.insert(offset, text.toString());
  }
}
