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
import java.util.ArrayList;
import java.util.List;

/// Reads blocks and attributes. At the first mistake it stops, and what was read until then counts.
final class BodyReader {
  private final SourceText source;
  private final HclScanner scanner;
  private final Reading reading;
  private final ValueReader values;

  BodyReader(SourceText source) {
    this.source = source;
    this.scanner = new HclScanner(source);
    this.reading = new Reading(source);
    this.values = new ValueReader(source, scanner, reading);
  }

  HclFile read() {
    Body body = body(/* nested= */ false);
    return new HclFile(source, body, reading.problems());
  }

  private Body body(boolean nested) {
    int start = scanner.offset();
    List<Entry> attributes = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    scanner.skipBlanks(/* lines= */ true);
    while (!reading.hasFailed() && !scanner.isAtEnd() && !(nested && scanner.peek() == '}')) {
      item(attributes, blocks);
      scanner.skipBlanks(/* lines= */ true);
    }
    if (nested && scanner.isAtEnd()) {
      reading.fail(scanner.offset(), "the block has no end");
    }
    Span span = new Span(start, scanner.offset());
    boolean closed = !reading.hasFailed();
    return new Body(
        new MappingNode(span, NodeProperties.NONE, CollectionStyle.FLOW, attributes, closed),
        blocks);
  }

  private void item(List<Entry> attributes, List<Block> blocks) {
    Span name = new Span(scanner.offset(), scanner.nameEnd());
    if (name.isEmpty()) {
      reading.fail(name.start(), "a block or an attribute is expected here");
      return;
    }
    scanner.moveTo(name.end());
    scanner.skipBlanks(/* lines= */ false);
    if (scanner.peek() == '=' && scanner.peek(1) != '=') {
      attributes.add(attribute(name));
    } else {
      blocks.add(block(name));
    }
  }

  private Entry attribute(Span name) {
    scanner.moveTo(scanner.offset() + 1);
    Node value = values.read(ValueReader.Lines.END);
    scanner.skipBlanks(/* lines= */ false);
    if (!reading.hasFailed()
        && !scanner.isAtEnd()
        && scanner.peek() != '\n'
        && scanner.peek() != '}') {
      reading.fail(scanner.offset(), "the end of the line is expected here");
    }
    ScalarNode key =
        new ScalarNode(name, NodeProperties.NONE, ScalarStyle.PLAIN, source.slice(name));
    return new Entry(key, value);
  }

  private Block block(Span type) {
    List<String> labels = new ArrayList<>();
    while (!reading.hasFailed() && scanner.peek() != '{') {
      labels.add(label());
      scanner.skipBlanks(/* lines= */ false);
    }
    Body body = new Body(values.nothing(), List.of());
    if (!reading.hasFailed() && reading.enter(scanner.offset())) {
      scanner.moveTo(scanner.offset() + 1);
      body = body(/* nested= */ true);
      reading.leave();
      scanner.moveTo(scanner.offset() + 1);
    }
    Span span = new Span(type.start(), Math.max(type.end(), scanner.offset()));
    return new Block(source.slice(type), labels, span, body);
  }

  private String label() {
    int start = scanner.offset();
    boolean quoted = scanner.peek() == '"';
    int end = quoted ? scanner.quotedEnd() : scanner.nameEnd();
    if (end <= start) {
      reading.fail(start, "'=' or a block is expected here");
      return "";
    }
    scanner.moveTo(end);
    return source.slice(quoted ? new Span(start + 1, end - 1) : new Span(start, end));
  }
}
