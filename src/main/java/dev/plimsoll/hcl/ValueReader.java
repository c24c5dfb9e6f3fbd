package dev.plimsoll.hcl;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.CollectionStyle;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.NodeProperties;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.ScalarStyle;
import dev.plimsoll.tree.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/// Reads expressions: what is written out as nodes, operators and references as placeholders.
final class ValueReader {
  /// What the end of a line means to an expression.
  enum Lines {
    END,
    /// Inside brackets.
    BLANK
  }

  private static final int INTERPOLATION_START = 3;

  private final SourceText source;
  private final HclScanner scanner;
  private final Reading reading;
  private final OperandSpans spans;
  private final ScalarReader scalars;

  ValueReader(SourceText source, HclScanner scanner, Reading reading) {
    this.source = source;
    this.scanner = scanner;
    this.reading = reading;
    this.spans = new OperandSpans(scanner, reading);
    this.scalars = new ScalarReader(source, scanner, reading, spans);
  }

  Node read(Lines lines) {
    scanner.skipBlanks(lines == Lines.BLANK);
    int start = scanner.offset();
    if (!reading.enter(start)) {
      return scalars.placeholder(start);
    }
    Node value = withOperators(start, operand(), lines);
    reading.leave();
    return value;
  }

  MappingNode nothing() {
    return mapping(scanner.offset(), List.of());
  }

  private Node withOperators(int start, Node first, Lines lines) {
    boolean computed = false;
    int end = scanner.offset();
    boolean goesOn = !reading.hasFailed();
    while (goesOn) {
      scanner.skipBlanks(lines == Lines.BLANK);
      goesOn = operator(lines) && !reading.hasFailed();
      end = goesOn ? scanner.offset() : end;
      computed |= goesOn;
    }
    int next = scanner.offset();
    scanner.moveTo(end);
    Node value = computed ? scalars.placeholder(start) : first;
    if (reading.hasFailed() || next >= source.length() || source.byteAt(next) != '?') {
      return value;
    }
    scanner.moveTo(next);
    return conditional(start, value, lines);
  }

  /// Reads an index, a member, or an operator with what follows it; false where none stands.
  private boolean operator(Lines lines) {
    if (scanner.peek() == '[') {
      spans.skipBrackets();
      return true;
    }
    if (spans.skipMember()) {
      return true;
    }
    if (!spans.skipOperator()) {
      return false;
    }
    scanner.skipBlanks(lines == Lines.BLANK);
    operand();
    return true;
  }

  private Node conditional(int start, Node condition, Lines lines) {
    scanner.moveTo(scanner.offset() + 1);
    scanner.skipBlanks(/* lines= */ true);
    Node then = read(lines);
    scanner.skipBlanks(/* lines= */ true);
    expect(':');
    scanner.skipBlanks(/* lines= */ true);
    Node otherwise = read(lines);
    return Call.node(
        new Span(start, scanner.offset()),
        Call.CONDITIONAL,
        List.of(condition, then, otherwise),
        !reading.hasFailed());
  }

  private Node operand() {
    char c = scanner.peek();
    return switch (c) {
      case '"' -> quoted();
      case '[' -> spans.isFor() ? computed() : list();
      case '{' -> spans.isFor() ? computed() : object();
      case '(' -> parentheses();
      case '<' -> scalars.heredoc();
      case '-', '!' -> signed();
      default -> Character.isDigit(c) ? scalars.number() : word();
    };
  }

  private Node computed() {
    int start = scanner.offset();
    spans.skipBrackets();
    return scalars.placeholder(start);
  }

  private Node signed() {
    int start = scanner.offset();
    while (scanner.peek() == '-' || scanner.peek() == '!') {
      scanner.moveTo(scanner.offset() + 1);
    }
    boolean isNumber = Character.isDigit(scanner.peek());
    operand();
    return isNumber ? scalars.scalar(start, ScalarStyle.PLAIN) : scalars.placeholder(start);
  }

  private Node word() {
    int start = scanner.offset();
    scanner.moveTo(scanner.nameEnd());
    Span span = new Span(start, scanner.offset());
    if (span.isEmpty()) {
      reading.fail(start, "a value is expected here");
      return scalars.placeholder(start);
    }
    String name = source.slice(span);
    if (scanner.peek() == '(') {
      return call(start, name);
    }
    return switch (name) {
      case "true", "false", "null" -> scalars.scalar(start, ScalarStyle.PLAIN);
      default -> scalars.placeholder(start);
    };
  }

  private Node call(int start, String name) {
    List<Node> arguments = items(')');
    return Call.node(new Span(start, scanner.offset()), name, arguments, !reading.hasFailed());
  }

  private Node list() {
    int start = scanner.offset();
    List<Node> items = items(']');
    Span span = new Span(start, scanner.offset());
    return new SequenceNode(
        span, NodeProperties.NONE, CollectionStyle.FLOW, items, !reading.hasFailed());
  }

  private List<Node> items(char end) {
    List<Node> items = new ArrayList<>();
    scanner.moveTo(scanner.offset() + 1);
    scanner.skipBlanks(/* lines= */ true);
    while (!reading.hasFailed() && scanner.peek() != end) {
      items.add(read(Lines.BLANK));
      scanner.skipBlanks(/* lines= */ true);
      spans.skipEllipsis();
      if (scanner.peek() != end) {
        expect(',');
        scanner.skipBlanks(/* lines= */ true);
      }
    }
    expect(end);
    return items;
  }

  private Node parentheses() {
    int start = scanner.offset();
    scanner.moveTo(start + 1);
    Node value = read(Lines.BLANK);
    scanner.skipBlanks(/* lines= */ true);
    expect(')');
    return computedAs(value, start);
  }

  /// A value that is not written out takes the place of what stands around it.
  private Node computedAs(Node value, int start) {
    Span whole = new Span(start, scanner.offset());
    return switch (value) {
      case ScalarNode scalar when scalar.style() != ScalarStyle.LITERAL ->
          new ScalarNode(whole, scalar.properties(), scalar.style(), scalar.value());
      case SequenceNode list when !Call.isList(list) ->
          new SequenceNode(whole, list.properties(), list.style(), list.items(), list.closed());
      default -> value;
    };
  }

  private Node object() {
    int start = scanner.offset();
    List<Entry> entries = new ArrayList<>();
    scanner.moveTo(start + 1);
    scanner.skipBlanks(/* lines= */ true);
    while (!reading.hasFailed() && scanner.peek() != '}') {
      entries.add(entry());
      scanner.skipBlanks(/* lines= */ false);
      if (scanner.peek() == ',') {
        scanner.moveTo(scanner.offset() + 1);
      } else if (scanner.peek() != '\n' && scanner.peek() != '}') {
        reading.fail(scanner.offset(), "',' or the end of the line is expected here");
      }
      scanner.skipBlanks(/* lines= */ true);
    }
    expect('}');
    return mapping(start, entries);
  }

  private Entry entry() {
    Node key = key();
    scanner.skipBlanks(/* lines= */ false);
    if (scanner.peek() != '=' && scanner.peek() != ':') {
      reading.fail(scanner.offset(), "'=' is expected here");
    }
    scanner.moveTo(scanner.offset() + 1);
    return new Entry(key, read(Lines.END));
  }

  private Node key() {
    int start = scanner.offset();
    if (scanner.peek() == '"') {
      return scalars.quotes();
    }
    if (scanner.peek() == '(') {
      return computed();
    }
    Node first = Character.isDigit(scanner.peek()) ? scalars.number() : scalars.name();
    boolean isPath = false;
    while (!reading.hasFailed() && spans.skipMember()) {
      isPath = true;
    }
    return isPath ? scalars.placeholder(start) : first;
  }

  private Node quoted() {
    int start = scanner.offset();
    Node whole = scalars.quotes();
    int end = scanner.offset();
    if (reading.hasFailed() || !spans.isOneInterpolation(start, end)) {
      return whole;
    }
    scanner.moveTo(start + INTERPOLATION_START);
    Node value = read(Lines.BLANK);
    scanner.skipBlanks(/* lines= */ true);
    boolean isAll = !reading.hasFailed() && scanner.isAt("}\"") && scanner.offset() + 2 == end;
    scanner.moveTo(end);
    return isAll ? computedAs(value, start) : whole;
  }

  private void expect(char wanted) {
    if (reading.hasFailed()) {
      return;
    }
    if (scanner.isAtEnd() || scanner.peek() != wanted) {
      reading.fail(scanner.offset(), "'" + wanted + "' is expected here");
    } else {
      scanner.moveTo(scanner.offset() + 1);
    }
  }

  private MappingNode mapping(int start, List<Entry> entries) {
    Span span = new Span(start, scanner.offset());
    return new MappingNode(
        span, NodeProperties.NONE, CollectionStyle.FLOW, entries, !reading.hasFailed());
  }
}
