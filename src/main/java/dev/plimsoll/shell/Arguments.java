package dev.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The arguments of a command told apart: options, the subcommand, operands (POSIX.1-2024 XBD 12.2
/// and GNU's long options).
record Arguments(List<Option> options, Optional<Word> subcommand, List<Word> operands) {

  static Arguments read(List<Word> words, OptionTable table) {
    Reader reader = new Reader(words, table);
    reader.readAll();
    boolean takesFirst = table.hasSubcommands() && !reader.operands.isEmpty();
    return new Arguments(
        List.copyOf(reader.options),
        takesFirst ? Optional.of(reader.operands.getFirst()) : Optional.empty(),
        List.copyOf(
            takesFirst ? reader.operands.subList(1, reader.operands.size()) : reader.operands));
  }

  /// The number of words before the first operand: the options and their values, and `--`.
  static int leadingOptions(List<Word> words, OptionTable table) {
    Reader reader = new Reader(words, table);
    while (reader.at < words.size() && reader.readOption()) {
      if (reader.ended) {
        break;
      }
    }
    return reader.at;
  }

  /// A position in the arguments.
  private static final class Reader {
    private final List<Word> words;
    private final OptionTable table;
    private final List<Option> options = new ArrayList<>();
    private final List<Word> operands = new ArrayList<>();
    private int at;
    private boolean ended;

    Reader(List<Word> words, OptionTable table) {
      this.words = words;
      this.table = table;
    }

    void readAll() {
      while (at < words.size()) {
        if (ended || !readOption()) {
          operands.add(words.get(at++));
          ended |= table.stopsAtOperand();
        }
      }
    }

    /// Reads the option at the position, if one is there.
    boolean readOption() {
      Word word = words.get(at);
      String known = word.prefix();
      if (known.length() < 2 || known.charAt(0) != '-') {
        return false;
      }
      at++;
      if (known.equals("--") && word.is("--")) {
        ended = true;
      } else if (known.startsWith("--") || table.hasLongOptionsWithOneDash()) {
        readLong(word, known);
      } else {
        readCluster(word, known);
      }
      return true;
    }

    private void readLong(Word word, String known) {
      int equals = known.indexOf('=');
      if (equals > 0) {
        Word value = WordCut.behind(word, equals + 1);
        add(word.extent(), known.substring(0, equals), value);
      } else {
        add(word.extent(), known, table.takesValue(known) ? next() : null);
      }
    }

    private void readCluster(Word word, String known) {
      for (int i = 1; i < known.length(); i++) {
        String name = "-" + known.charAt(i);
        if (!table.takesValue(name)) {
          add(letter(word, i), name, null);
          continue;
        }
        boolean last = i + 1 == known.length() && word.is(known);
        add(letter(word, i), name, last ? next() : WordCut.behind(word, i + 1));
        return;
      }
    }

    private static Extent letter(Word word, int index) {
      Extent whole = word.extent();
      return word.isPlain()
          ? new Extent(whole.text(), whole.start() + index, whole.start() + index + 1)
          : whole;
    }

    private @Nullable Word next() {
      return at < words.size() ? words.get(at++) : null;
    }

    private void add(Extent extent, String name, @Nullable Word value) {
      options.add(new Option(extent, name, Optional.ofNullable(value)));
    }
  }
}
