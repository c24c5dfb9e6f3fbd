package dev.plimsoll.hcl;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.NodeProperties;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.ScalarStyle;

/// Reads numbers, names, quoted strings and heredocs.
final class ScalarReader {
  private final SourceText source;
  private final HclScanner scanner;
  private final Reading reading;
  private final OperandSpans spans;

  ScalarReader(SourceText source, HclScanner scanner, Reading reading, OperandSpans spans) {
    this.source = source;
    this.scanner = scanner;
    this.reading = reading;
    this.spans = spans;
  }

  Node number() {
    int start = scanner.offset();
    spans.skipNumber();
    return scalar(start, ScalarStyle.PLAIN);
  }

  Node name() {
    int start = scanner.offset();
    scanner.moveTo(scanner.nameEnd());
    if (scanner.offset() == start) {
      reading.fail(start, "a key is expected here");
    }
    return scalar(start, ScalarStyle.PLAIN);
  }

  Node quotes() {
    int start = scanner.offset();
    int end = scanner.quotedEnd();
    if (end < 0) {
      reading.fail(start, "the string has no end");
      return placeholder(start);
    }
    scanner.moveTo(end);
    String text = QuotedText.value(source.slice(new Span(start + 1, end - 1)));
    return new ScalarNode(
        new Span(start, end), NodeProperties.NONE, ScalarStyle.DOUBLE_QUOTED, text);
  }

  Node heredoc() {
    int start = scanner.offset();
    Span lines = scanner.isHeredoc() ? scanner.heredoc() : Span.at(start);
    if (scanner.offset() == start) {
      reading.fail(start, "a heredoc that has an end is expected here");
      return placeholder(start);
    }
    return new ScalarNode(lines, NodeProperties.NONE, ScalarStyle.LITERAL, source.slice(lines));
  }

  /// What stands from `start` on to here and is not known.
  ScalarNode placeholder(int start) {
    return scalar(start, ScalarStyle.PLACEHOLDER);
  }

  ScalarNode scalar(int start, ScalarStyle style) {
    Span span = new Span(start, Math.max(start, scanner.offset()));
    return new ScalarNode(span, NodeProperties.NONE, style, source.slice(span));
  }
}
