package dev.plimsoll.tree;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Reads YAML from the events of snakeyaml-engine's parser, whose stack is its own: no file drives
/// this reader into recursion.
final class YamlReader {
  private static final int BYTE_ORDER_MARK = 3;
  private static final int NOWHERE = -2;
  private static final int LARGEST_BUFFER = 1 << 20;

  private final SourceText source;
  private final int start;
  private final TreeBuilder builder;
  private int flowMappingAt = NOWHERE;
  private boolean template;

  YamlReader(SourceText source) {
    this.source = source;
    this.start = source.hasByteOrderMark() ? BYTE_ORDER_MARK : 0;
    this.builder = new TreeBuilder(source);
  }

  Tree read() {
    try {
      Iterator<Event> events =
          new Parse(settings()).parseString(ByteText.encode(source, start)).iterator();
      while (!builder.isFull() && !template && events.hasNext()) {
        take(events.next());
      }
    } catch (RuntimeException refused) {
      template = new YamlRefusal(source, start).report(refused, builder);
    }
    return template ? builder.finishWithoutDocuments() : builder.finish();
  }

  private LoadSettings settings() {
    return LoadSettings.builder()
        .setCodePointLimit(Integer.MAX_VALUE)
        .setBufferSize(Math.clamp(source.length(), 1, LARGEST_BUFFER))
        .build();
  }

  private void take(Event event) {
    switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event);
      case Alias ->
          builder.alias(span(event), ByteText.decode(anchor((AliasEvent) event).orElse("")));
      case MappingStart -> openMapping((CollectionStartEvent) event);
      case SequenceStart -> openSequence((CollectionStartEvent) event);
      case MappingEnd, SequenceEnd -> builder.close(span(event).end());
      case DocumentEnd -> builder.endDocument();
      case StreamStart, StreamEnd, DocumentStart, Comment -> {}
    }
  }

  private void scalar(ScalarEvent event) {
    NodeProperties properties = properties(event, event.getTag());
    Span span = span(event);
    int contentStart = contentStart(span, properties);
    ScalarStyle style = style(event);
    int end = isBlock(style) ? lastInk(contentStart, span.end()) : span.end();
    Span content = new Span(contentStart, end);
    builder.scalar(new ScalarNode(content, properties, style, ByteText.decode(event.getValue())));
  }

  private void openMapping(CollectionStartEvent event) {
    NodeProperties properties = properties(event, event.getTag());
    int at = contentStart(span(event), properties);
    if (event.getFlowStyle() == FlowStyle.FLOW && flowMappingAt == at - 1) {
      template = true;
      builder.problem(TreeProblem.Kind.TEMPLATE, at - 1, YamlRefusal.TEMPLATE);
    }
    flowMappingAt = event.getFlowStyle() == FlowStyle.FLOW ? at : NOWHERE;
    builder.openMapping(at, properties, style(event));
  }

  private void openSequence(CollectionStartEvent event) {
    NodeProperties properties = properties(event, event.getTag());
    builder.openSequence(contentStart(span(event), properties), properties, style(event));
  }

  private static NodeProperties properties(NodeEvent event, Optional<String> tag) {
    Optional<String> anchor = anchor(event);
    return anchor.isEmpty() && tag.isEmpty()
        ? NodeProperties.NONE
        : new NodeProperties(anchor.map(ByteText::decode), tag.map(ByteText::decode));
  }

  private static Optional<String> anchor(NodeEvent event) {
    return event.getAnchor().map(Anchor::getValue);
  }

  private static CollectionStyle style(CollectionStartEvent event) {
    return event.getFlowStyle() == FlowStyle.FLOW ? CollectionStyle.FLOW : CollectionStyle.BLOCK;
  }

  private static ScalarStyle style(ScalarEvent event) {
    return switch (event.getScalarStyle()) {
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarStyle.DOUBLE_QUOTED;
      case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
      case LITERAL -> ScalarStyle.LITERAL;
      case FOLDED -> ScalarStyle.FOLDED;
      case PLAIN -> ScalarStyle.PLAIN;
    };
  }

  private static boolean isBlock(ScalarStyle style) {
    return style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
  }

  private Span span(Event event) {
    int from = event.getStartMark().map(Mark::getIndex).orElse(0);
    int to = event.getEndMark().map(Mark::getIndex).orElse(from);
    return new Span(start + from, start + Math.max(from, to));
  }

  /// Where the value begins behind its anchor and tag; the parser's marks include them.
  private int contentStart(Span span, NodeProperties properties) {
    int at = span.start();
    if (properties.isEmpty()) {
      return at;
    }
    at = skipBlanks(at, span.end());
    while (at < span.end() && (source.byteAt(at) == '&' || source.byteAt(at) == '!')) {
      while (at < span.end() && !isBlank(source.byteAt(at))) {
        at++;
      }
      at = skipBlanks(at, span.end());
    }
    return at;
  }

  private int skipBlanks(int from, int end) {
    int at = from;
    while (at < end && (isBlank(source.byteAt(at)) || source.byteAt(at) == '#')) {
      at = source.byteAt(at) == '#' ? source.line(source.lineAt(at)).end() : at + 1;
    }
    return Math.min(at, end);
  }

  /// The end of what is not blank before `end`.
  private int lastInk(int from, int end) {
    int at = end;
    while (at > from && isBlank(source.byteAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }
}
