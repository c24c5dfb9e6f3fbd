package dev.plimsoll.tree;

import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;

/// Members of HCL on lines that follow one another, with their signs of equality below one another,
/// as `terraform fmt` sets them. A value over several lines ends them.
///
/// @param width from the beginning of a key to the sign
record AlignedLines(List<Entry> members, int width) {
  AlignedLines {
    members = List.copyOf(members);
  }

  /// Those around a member; empty where it is not among such lines, or they are not aligned.
  static Optional<AlignedLines> around(SourceText source, MappingNode object, Entry member) {
    List<Entry> all = object.entries();
    int from = all.indexOf(member);
    if (from < 0 || !isOnOneLine(source, member)) {
      return Optional.empty();
    }
    int to = from;
    while (from > 0 && follows(source, all.get(from - 1), all.get(from))) {
      from--;
    }
    while (to + 1 < all.size() && follows(source, all.get(to), all.get(to + 1))) {
      to++;
    }
    List<Entry> lines = all.subList(from, to + 1);
    List<Integer> widths = lines.stream().map(entry -> width(source, entry)).distinct().toList();
    return widths.size() == 1 && widths.getFirst() > 0
        ? Optional.of(new AlignedLines(lines, widths.getFirst()))
        : Optional.empty();
  }

  private static boolean isOnOneLine(SourceText source, Entry entry) {
    return LineEdge.indent(source, entry.span().start()).isPresent()
        && source.lineAt(entry.span().start()) == source.lineAt(entry.span().end());
  }

  private static boolean follows(SourceText source, Entry first, Entry second) {
    return isOnOneLine(source, first)
        && isOnOneLine(source, second)
        && source.lineAt(first.span().start()) + 1 == source.lineAt(second.span().start());
  }

  private static int width(SourceText source, Entry entry) {
    String between = source.slice(Span.between(entry.key().span(), entry.value().span()));
    return between.matches(" {1,99}= ") ? entry.key().span().length() + between.indexOf('=') : -1;
  }

  Entry last() {
    return members.getLast();
  }

  /// The edits that make room for a longer key.
  List<Edit> widenedFor(String key) {
    int more = key.length() + 1 - width;
    return more <= 0
        ? List.of()
        : members.stream()
            .map(entry -> Edit.insert(entry.key().span().end(), " ".repeat(more)))
            .toList();
  }
}
