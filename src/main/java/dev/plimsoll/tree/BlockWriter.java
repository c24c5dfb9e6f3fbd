package dev.plimsoll.tree;

import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes into a block mapping of YAML.
final class BlockWriter implements MemberWriter {
  private final SourceText source;
  private final BlockLayout layout;
  private final SequenceStyle lists;

  BlockWriter(SourceText source, BlockLayout layout, SequenceStyle lists) {
    this.source = source;
    this.layout = layout;
    this.lists = lists;
  }

  @Override
  public List<Edit> insertBehind(Entry before, List<Draft.Field> fields) {
    List<String> lines = fields.stream().flatMap(field -> lines(field, lists).stream()).toList();
    return List.of(Edit.insert(layout.endOf(before), layout.below(lines)));
  }

  @Override
  public Optional<List<Edit>> append(Entry entry, List<Draft> items) {
    if (!(entry.value() instanceof SequenceNode list) || !list.properties().isEmpty()) {
      return Optional.empty();
    }
    if (list.style() == CollectionStyle.FLOW) {
      return Optional.of(FlowWriter.appendInline(source, list, Notation.YAML, items));
    }
    return SequenceStyle.of(source, entry)
        .map(style ->
            List.of(Edit.insert(layout.endOf(entry), layout.below(listLines(items, style)))));
  }

  private static List<String> lines(Draft.Field field, SequenceStyle lists) {
    String key = field.key() + ":";
    return switch (field.value()) {
      case Draft.Literal(String text) -> List.of(key + " " + text);
      case Draft.Text(String value) -> List.of(key + " " + value);
      case Draft.ListOf(List<Draft> items) -> headed(key, listLines(items, lists));
      case Draft.Fields(List<Draft.Field> fields) -> headed(key, indented(2, lines(fields, lists)));
    };
  }

  private static List<String> lines(List<Draft.Field> fields, SequenceStyle lists) {
    return fields.stream().flatMap(field -> lines(field, lists).stream()).toList();
  }

  private static List<String> listLines(List<Draft> items, SequenceStyle style) {
    return items.stream().flatMap(item -> itemLines(item, style).stream()).toList();
  }

  private static List<String> itemLines(Draft item, SequenceStyle style) {
    List<String> inner =
        switch (item) {
          case Draft.Literal(String text) -> List.of(text);
          case Draft.Text(String value) -> List.of(value);
          case Draft.Fields(List<Draft.Field> fields) -> lines(fields, style);
          case Draft.ListOf list -> List.of(FlowText.of(Notation.YAML).inline(list));
        };
    List<String> lines = new ArrayList<>();
    lines.add(style.item(inner.getFirst()));
    lines.addAll(indented(style.item("").length(), inner.subList(1, inner.size())));
    return lines;
  }

  private static List<String> headed(String key, List<String> below) {
    List<String> lines = new ArrayList<>(below);
    lines.addFirst(key);
    return lines;
  }

  private static List<String> indented(int columns, List<String> lines) {
    return lines.stream().map(line -> " ".repeat(columns) + line).toList();
  }
}
