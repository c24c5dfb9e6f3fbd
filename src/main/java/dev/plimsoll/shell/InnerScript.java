package dev.plimsoll.shell;

import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the script in `sh -c '…'` and `sh <<EOF` and reads it in its place: the quotes and the
/// backslashes that the outer shell removes are left out, so that offsets still lead to the file.
final class InnerScript {
  private InnerScript() {}

  static Optional<Script> of(Command command) {
    if (command.is("su", "runuser")) {
      return command
          .option("-c", "--command")
          .flatMap(Option::value)
          .flatMap(word -> read(word, Dialect.SH));
    }
    Dialect dialect = Dialect.ofProgram(command.name());
    if (!dialect.isRead()) {
      return Optional.empty();
    }
    if (command.has("-c")) {
      return command.operands().isEmpty()
          ? Optional.empty()
          : read(command.operands().getFirst(), dialect);
    }
    return readsInput(command)
        ? input(command).flatMap(body -> read(body, dialect))
        : Optional.empty();
  }

  private static boolean readsInput(Command command) {
    return command.has("-s") || command.operands().stream().allMatch(word -> word.is("-"));
  }

  /// The heredoc that the shell reads as its commands.
  private static Optional<Word> input(Command command) {
    return command.redirects().stream()
        .filter(redirect -> redirect.descriptor().isEmpty() || redirect.descriptor().equals("0"))
        .flatMap(redirect -> redirect.heredoc().stream())
        .reduce((_, last) -> last)
        .map(Heredoc::body);
  }

  /// The script that a word holds.
  static Optional<Script> read(Word word, Dialect dialect) {
    List<Span> kept = new ArrayList<>();
    for (Part part : word.parts()) {
      if (!keep(part, kept)) {
        return Optional.empty();
      }
    }
    SplicedText text = word.extent().text().extract(kept);
    return Optional.of(ShellParser.parse(text, dialect, 1));
  }

  private static boolean keep(Part part, List<Span> kept) {
    Extent extent = part.extent();
    switch (part) {
      case Part.SingleQuoted single -> {
        if (single.raw().startsWith("$")) {
          return false;
        }
        kept.add(new Span(extent.start() + 1, extent.end() - 1));
      }
      case Part.DoubleQuoted inner -> {
        for (Part each : inner.parts()) {
          if (!keep(each, kept)) {
            return false;
          }
        }
      }
      case Part.Literal literal -> {
        kept.add(new Span(extent.start() + (literal.escaped() ? 1 : 0), extent.end()));
      }
      case Part.CommandSubstitution _, Part.ProcessSubstitution _ -> {
        return false;
      }
      default -> kept.add(new Span(extent.start(), extent.end()));
    }
    return true;
  }
}
