package dev.plimsoll.tree;

import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes into an object in braces, or into the attributes of a block of HCL: a new member has a
/// line of its own where its neighbour has one, and commas where the language wants them.
final class FlowWriter implements MemberWriter {
  private final SourceText source;
  private final MappingNode object;
  private final Notation notation;

  FlowWriter(SourceText source, MappingNode object, Notation notation) {
    this.source = source;
    this.object = object;
    this.notation = notation;
  }

  @Override
  public List<Edit> insertBehind(Entry before, List<Draft.Field> fields) {
    Optional<AlignedLines> aligned =
        notation == Notation.HCL
                && fields.getFirst().value() instanceof Draft.Literal
                && place(before).hasOwnLine()
            ? AlignedLines.around(source, object, before)
            : Optional.empty();
    List<Edit> edits = new ArrayList<>();
    aligned.ifPresent(lines -> edits.addAll(lines.widenedFor(fields.getFirst().key())));
    edits.addAll(written(aligned.map(AlignedLines::last).orElse(before), fields));
    return List.copyOf(edits);
  }

  private FlowPlace place(Entry before) {
    return new FlowPlace(source, before.span(), object.span().end(), notation == Notation.HCL);
  }

  private List<Edit> written(Entry before, List<Draft.Field> fields) {
    FlowPlace place = place(before);
    FlowText text = text(before);
    if (!place.hasOwnLine()) {
      return place.insertInline(
          fields.stream()
              .map(field -> text.key(field.key()) + text.separator() + text.inline(field.value()))
              .collect(Collectors.joining(", ")));
    }
    boolean expanded = writesListsOverLines();
    return place.insertLines(
        fields.stream()
            .map(field ->
                text.key(field.key())
                    + separator(before, field)
                    + (expanded
                        ? text.expanded(field.value(), place.lineStart(), unit(place.lineStart()))
                        : text.inline(field.value())))
            .toList());
  }

  @Override
  public Optional<List<Edit>> append(Entry entry, List<Draft> items) {
    if (!(entry.value() instanceof SequenceNode list) || !list.properties().isEmpty()) {
      return Optional.empty();
    }
    FlowText text = text(entry);
    String lineStart = lineStart(entry.key().span().start());
    if (list.items().isEmpty()) {
      Draft whole = new Draft.ListOf(items);
      boolean expanded = isFirstOnLine(entry) && writesListsOverLines();
      return Optional.of(
          List.of(
              Edit.replace(
                  list.span(),
                  expanded
                      ? text.expanded(whole, lineStart, unit(lineStart))
                      : text.inline(whole))));
    }
    Span last = list.items().getLast().span();
    FlowPlace place = new FlowPlace(source, last, list.span().end(), false);
    String itemStart = lineStart(last.start());
    List<String> written =
        items.stream()
            .map(item ->
                isOverLines(last)
                    ? text.expanded(item, itemStart, unit(lineStart))
                    : text.inline(item))
            .toList();
    return Optional.of(
        place.hasOwnLine()
            ? place.insertLines(written)
            : place.insertInline(String.join(", ", written)));
  }

  /// The edits that add to a list without new lines.
  static List<Edit> appendInline(
      SourceText source, SequenceNode list, Notation notation, List<Draft> items) {
    FlowText text = FlowText.of(notation);
    String written = items.stream().map(text::inline).collect(Collectors.joining(", "));
    return List.of(
        list.items().isEmpty()
            ? Edit.insert(list.span().start() + 1, written)
            : Edit.insert(list.items().getLast().span().end(), ", " + written));
  }

  private boolean isFirstOnLine(Entry entry) {
    return LineEdge.indent(source, entry.key().span().start()).isPresent();
  }

  /// Whether objects in lists are written over several lines here, as they are where nothing shows.
  private boolean writesListsOverLines() {
    List<Boolean> shown =
        object.entries().stream()
            .map(Entry::value)
            .filter(SequenceNode.class::isInstance)
            .map(SequenceNode.class::cast)
            .filter(list -> !list.items().isEmpty())
            .filter(list -> list.items().getFirst() instanceof MappingNode)
            .map(list -> isOverLines(list.span()))
            .toList();
    return shown.isEmpty() || shown.contains(true);
  }

  private boolean isOverLines(Span span) {
    return source.lineAt(span.start()) < source.lineAt(span.end());
  }

  private FlowText text(Entry like) {
    FlowText usual = FlowText.of(notation);
    boolean quoted =
        like.key() instanceof ScalarNode key && key.style() == ScalarStyle.DOUBLE_QUOTED;
    String between = between(like);
    String separator =
        notation == Notation.HCL
            ? between.contains(":") ? ": " : " = "
            : between.matches(" {0,4}: {0,4}") ? between : ": ";
    boolean commas = usual.lineCommas() || separator.contains(":");
    return new FlowText(notation, separator, quoted, commas);
  }

  /// Signs of equality stand below one another as far as values have one line.
  private String separator(Entry before, Draft.Field field) {
    FlowText text = text(before);
    String between = between(before);
    boolean aligned = field.value() instanceof Draft.Literal && between.matches(" {0,99}= {0,99}");
    if (notation != Notation.HCL || !aligned) {
      return text.separator();
    }
    String key = text.key(field.key());
    int column = before.key().span().length() + between.indexOf('=');
    return " ".repeat(Math.max(1, column - key.length())) + "= ";
  }

  private String between(Entry entry) {
    return source.slice(Span.between(entry.key().span(), entry.value().span()));
  }

  private String lineStart(int offset) {
    return FlowPlace.lineStart(source, offset);
  }

  /// What a level deeper adds to the indentation of this object's members.
  private String unit(String lineStart) {
    String outer = lineStart(object.span().start());
    String unit =
        lineStart.startsWith(outer) && lineStart.length() > outer.length()
            ? lineStart.substring(outer.length())
            : "  ";
    return unit.isBlank() && !unit.contains("\n") ? unit : "  ";
  }
}
