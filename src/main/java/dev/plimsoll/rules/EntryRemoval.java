package dev.plimsoll.rules;

import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.CollectionStyle;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import java.util.List;
import java.util.Optional;

/// Takes an entry out of a mapping that keeps others: its lines in a block, itself and a comma in
/// braces.
final class EntryRemoval {
  private EntryRemoval() {}

  static Optional<Edit> of(SourceText source, MappingNode mapping, Entry entry) {
    int at = mapping.entries().indexOf(entry);
    if (at < 0 || mapping.entries().size() < 2) {
      return Optional.empty();
    }
    return mapping.style() == CollectionStyle.BLOCK
        ? lines(source, entry)
        : Optional.of(Edit.delete(withComma(mapping.entries(), at)));
  }

  private static Optional<Edit> lines(SourceText source, Entry entry) {
    int start = source.line(source.lineAt(entry.span().start())).start();
    int end = source.lineWithEnd(source.lineAt(entry.span().end())).end();
    boolean alone = source.slice(new Span(start, entry.span().start())).isBlank();
    return alone ? Optional.of(Edit.delete(new Span(start, end))) : Optional.empty();
  }

  private static Span withComma(List<Entry> entries, int at) {
    Span own = entries.get(at).span();
    return at > 0
        ? new Span(entries.get(at - 1).span().end(), own.end())
        : new Span(own.start(), entries.get(1).span().start());
  }
}
