package dev.plimsoll.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Takes the rest of a word behind a known beginning: `y` of `--x=y`.
final class WordCut {
  private WordCut() {}

  /// What follows the first `length` characters of the word's value; the extent is that of the rest
  /// where the beginning is unquoted, else that of the whole word.
  static Word behind(Word word, int length) {
    Extent extent = word.extent();
    if (word.isPlain()) {
      int bytes = utf8Length(word.prefix().substring(0, length));
      return Word.plain(new Extent(extent.text(), extent.start() + bytes, extent.end()));
    }
    if (word.parts().getFirst() instanceof Part.Literal first
        && first.text().length() >= length
        && !first.escaped()) {
      return behind(word, first, utf8Length(first.text().substring(0, length)));
    }
    Value value =
        switch (word.value()) {
          case Value.Known(String text) -> new Value.Known(text.substring(length));
          case Value.Pattern(String text) -> new Value.Pattern(text);
          case Value.Unknown unknown -> unknown;
        };
    return new Word(extent, word.parts(), value);
  }

  private static Word behind(Word word, Part.Literal first, int bytes) {
    Extent whole = word.extent();
    Extent rest = new Extent(whole.text(), whole.start() + bytes, whole.end());
    List<Part> parts = new ArrayList<>(word.parts());
    Extent cut = new Extent(whole.text(), rest.start(), first.extent().end());
    if (cut.length() == 0) {
      parts.removeFirst();
    } else {
      parts.set(0, new Part.Literal(cut, false));
    }
    return new Word(rest, List.copyOf(parts));
  }

  private static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
