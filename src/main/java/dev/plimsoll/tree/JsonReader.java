package dev.plimsoll.tree;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;

/// Reads JSON as people write it: comments and trailing commas are fine. Placeholders of template
/// engines where a value belongs become scalars of unknown value; in any other place they make the
/// structure of the file unknown.
///
/// The open objects and arrays are on a stack of its own, so nesting cannot exhaust the thread's.
final class JsonReader {
  private static final String TEMPLATE =
      "this is a template, which is JSON only once it is rendered";

  /// What may come next.
  private enum Expected {
    VALUE,
    /// A value or the end of the array.
    ITEM,
    /// A key or the end of the object.
    KEY,
    COLON,
    COMMA,
    NOTHING
  }

  private final SourceText source;
  private final JsonScanner scanner;
  private final TreeBuilder builder;
  private final Deque<Character> open = new ArrayDeque<>();
  private Expected expected = Expected.VALUE;
  private boolean failed;

  JsonReader(SourceText source) {
    this(source, new Span(0, source.length()), /* templates= */ false);
  }

  JsonReader(SourceText source, Span part, boolean templates) {
    this.source = source;
    this.scanner = new JsonScanner(source, part, templates);
    this.builder = new TreeBuilder(source);
  }

  Tree read() {
    scanner.skipByteOrderMark();
    while (!failed && !builder.isFull() && scanner.skipToToken()) {
      take((char) scanner.peek());
    }
    if (scanner.hasOpenComment()) {
      fail("the comment has no end");
    } else if (!failed && !builder.isFull() && expected != Expected.NOTHING) {
      fail("the file ends too early");
    }
    return failed && builder.hasProblem(TreeProblem.Kind.TEMPLATE)
        ? builder.finishWithoutDocuments()
        : builder.finish();
  }

  private void take(char c) {
    switch (expected) {
      case KEY -> keyOrEnd(c);
      case COLON -> punctuation(c, ':', Expected.VALUE);
      case COMMA -> commaOrEnd(c);
      case VALUE -> value(c);
      case ITEM -> {
        if (c == ']') {
          close();
        } else {
          value(c);
        }
      }
      case NOTHING -> fail("text behind the end of the value");
    }
  }

  private void keyOrEnd(char c) {
    if (c == '}') {
      close();
    } else if (c == '"') {
      string();
      expected = Expected.COLON;
    } else {
      fail("a key in double quotes is expected here");
    }
  }

  private void commaOrEnd(char c) {
    if (c == open.element()) {
      close();
    } else {
      punctuation(c, ',', open.element() == '}' ? Expected.KEY : Expected.ITEM);
    }
  }

  private void punctuation(char c, char wanted, Expected next) {
    if (c != wanted) {
      fail("'" + wanted + "' is expected here");
      return;
    }
    scanner.advance(1);
    expected = next;
  }

  private void value(char c) {
    int placeholder = JsonPlaceholder.endAt(source, scanner.offset());
    if (placeholder > scanner.offset()) {
      placeholder(placeholder);
      return;
    }
    switch (c) {
      case '{' -> open('}');
      case '[' -> open(']');
      case '"' -> {
        string();
        valueRead();
      }
      default -> literal();
    }
  }

  private void open(char end) {
    int start = scanner.offset();
    scanner.advance(1);
    open.push(end);
    if (end == '}') {
      builder.openMapping(start, NodeProperties.NONE, CollectionStyle.FLOW);
      expected = Expected.KEY;
    } else {
      builder.openSequence(start, NodeProperties.NONE, CollectionStyle.FLOW);
      expected = Expected.ITEM;
    }
  }

  private void close() {
    scanner.advance(1);
    open.pop();
    builder.close(scanner.offset());
    valueRead();
  }

  private void valueRead() {
    expected = open.isEmpty() ? Expected.NOTHING : Expected.COMMA;
  }

  private void string() {
    Span span = scanner.string();
    if (span.isEmpty()) {
      fail("the string has no end");
      return;
    }
    scalar(span, ScalarStyle.DOUBLE_QUOTED, JsonString.value(source, span));
  }

  private void literal() {
    Span span = scanner.word();
    String word = source.slice(span);
    if (!JsonScanner.isLiteral(word)) {
      fail("a value is expected here");
      return;
    }
    scalar(span, ScalarStyle.PLAIN, word);
    scanner.advance(span.length());
    valueRead();
  }

  private void placeholder(int end) {
    Span span = new Span(scanner.offset(), end);
    if (!builder.hasProblem(TreeProblem.Kind.TEMPLATE)) {
      builder.problem(TreeProblem.Kind.TEMPLATE, span.start(), TEMPLATE);
    }
    scalar(span, ScalarStyle.PLACEHOLDER, source.slice(span));
    scanner.advance(span.length());
    valueRead();
  }

  private void scalar(Span span, ScalarStyle style, String value) {
    builder.scalar(new ScalarNode(span, NodeProperties.NONE, style, value));
  }

  private void fail(String message) {
    failed = true;
    boolean template = JsonPlaceholder.isMarkAt(source, scanner.offset());
    builder.problem(
        template ? TreeProblem.Kind.TEMPLATE : TreeProblem.Kind.SYNTAX,
        scanner.offset(),
        template ? TEMPLATE : message);
  }
}
