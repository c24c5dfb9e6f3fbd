package dev.plimsoll.tree;

import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;

/// A block mapping as a place to write: new lines take its indentation and its line ends, and go
/// where they part no entry from its comments.
public final class BlockLayout {
  private final SourceText source;
  private final String indent;
  private final String lineEnd;

  private BlockLayout(SourceText source, String indent, String lineEnd) {
    this.source = source;
    this.indent = indent;
    this.lineEnd = lineEnd;
  }

  /// The layout of a mapping whose keys begin their lines, the first of them behind the dash of a
  /// list at most; empty for any other.
  public static Optional<BlockLayout> of(SourceText source, MappingNode mapping) {
    if (mapping.style() != CollectionStyle.BLOCK || mapping.entries().isEmpty()) {
      return Optional.empty();
    }
    int start = mapping.span().start();
    String lineEnd = LineEdge.ending(source, source.lineAt(start)).characters();
    return LineEdge.indent(source, start)
        .or(() -> LineEdge.listIndent(source, start))
        .map(indent -> new BlockLayout(source, indent, lineEnd));
  }

  /// The end of the last line of `entry`, of comments that belong to its value too.
  public int endOf(Entry entry) {
    Span value = entry.value().span();
    int line = source.lineAt(value.isEmpty() ? value.start() : value.end() - 1);
    while (line < source.lineCount() && isDeeperComment(source.slice(source.line(line + 1)))) {
      line++;
    }
    return source.line(line).end();
  }

  private boolean isDeeperComment(String line) {
    String text = line.stripLeading();
    return text.startsWith("#") && line.length() - text.length() > indent.length();
  }

  /// The lines below what stands before, each in this mapping's indentation.
  public String below(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(lineEnd).append(indent).append(line);
    }
    return text.toString();
  }

  /// The edits that add plain texts to the list that `entry` holds; a text alone, or nothing,
  /// becomes a list. Empty where the value is shared with others or tagged, or its form leaves no
  /// sure place.
  public Optional<List<Edit>> append(Entry entry, List<String> items, SequenceStyle style) {
    if (!entry.value().properties().isEmpty()) {
      return Optional.empty();
    }
    return switch (entry.value()) {
      case SequenceNode list -> appendToList(entry, list, items);
      case ScalarNode scalar when scalar.isNull() -> Optional.of(fill(entry, scalar, items, style));
      case ScalarNode scalar -> listOfBoth(entry, scalar, items, style);
      case MappingNode _, AliasNode _ -> Optional.empty();
    };
  }

  private Optional<List<Edit>> appendToList(Entry entry, SequenceNode list, List<String> items) {
    if (list.style() == CollectionStyle.BLOCK) {
      return SequenceStyle.of(source, entry)
          .map(own -> List.of(Edit.insert(endOf(entry), below(own.items(items)))));
    }
    return Optional.of(List.of(list.append(items)));
  }

  private List<Edit> fill(
      Entry entry, ScalarNode nothing, List<String> items, SequenceStyle style) {
    return List.of(
        nothing.span().isEmpty()
            ? Edit.insert(endOf(entry), below(style.items(items)))
            : Edit.replace(nothing.span(), "[" + String.join(", ", items) + "]"));
  }

  private Optional<List<Edit>> listOfBoth(
      Entry entry, ScalarNode scalar, List<String> items, SequenceStyle style) {
    int keyEnd = entry.key().span().end();
    int valueStart = scalar.span().start();
    String between = source.slice(new Span(keyEnd, valueStart));
    if (!between.matches(" *: +") || source.slice(scalar.span()).contains("\n")) {
      return Optional.empty();
    }
    Span blanks = new Span(keyEnd + between.indexOf(':') + 1, valueStart);
    return Optional.of(
        List.of(
            Edit.replace(blanks, below(List.of(style.item("")))),
            Edit.insert(endOf(entry), below(style.items(items)))));
  }
}
