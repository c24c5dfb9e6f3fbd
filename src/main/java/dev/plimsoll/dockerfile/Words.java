package dev.plimsoll.dockerfile;

import dev.plimsoll.text.SplicedText;
import java.util.ArrayList;
import java.util.List;

/// Cuts arguments into words, in BuildKit's two ways.
///
/// - [#split]: at `[\t\v\f\r ]+`, no quoting (`parseStringsWhitespaceDelimited`): FROM, EXPOSE and,
///   outside of exec form, ADD, COPY, VOLUME.
/// - [#quoted]: at Unicode white space outside of `'…'` and `"…"`, which stay in the word, as do
///   escapes (`parseWords`): ARG, ENV, LABEL. The escape takes the next character along, except in
///   `'…'`; at the very end it is dropped. A quote may stay open to the end.
final class Words {
  private Words() {}

  /// The end of the word at `from`: the next `[\t\v\f\r ]` or the end of the text.
  static int end(SplicedText text, int from) {
    int at = from;
    while (at < text.length() && !WhiteSpace.splits(text.byteAt(at))) {
      at++;
    }
    return at;
  }

  /// The first offset at or behind `from` that is none of `[\t\v\f\r ]`.
  static int skip(SplicedText text, int from) {
    int at = from;
    while (at < text.length() && WhiteSpace.splits(text.byteAt(at))) {
      at++;
    }
    return at;
  }

  static Word word(SplicedText text, int from, int to) {
    return new Word(text.slice(from, to), text.sourceSpan(from, to));
  }

  static List<Word> split(SplicedText text) {
    List<Word> words = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = end(text, at);
      words.add(word(text, at, end));
      at = skip(text, end);
    }
    return words;
  }

  static List<SplicedText> quoted(SplicedText text, byte escape) {
    List<SplicedText> words = new ArrayList<>();
    int end = text.length();
    for (int at = WhiteSpace.skip(text, 0, end); at < end; ) {
      int wordEnd = quotedEnd(text, at, escape);
      boolean escapeAtEnd = wordEnd < 0;
      int next = escapeAtEnd ? end : wordEnd;
      int last = escapeAtEnd ? end - 1 : wordEnd;
      if (last > at) {
        words.add(text.part(at, last));
      }
      at = WhiteSpace.skip(text, next, end);
    }
    return words;
  }

  /// The end of the quoted word at `from`; -1 if the text ends with an escape that takes nothing
  /// along.
  private static int quotedEnd(SplicedText text, int from, byte escape) {
    int end = text.length();
    byte quote = 0;
    for (int at = from; at < end; at++) {
      byte b = text.byteAt(at);
      if (quote == 0 && (b < 0 || b <= ' ') && WhiteSpace.widthAt(text, at, end) > 0) {
        return at;
      }
      if (b == escape && quote != '\'') {
        if (at + 1 == end) {
          return -1;
        }
        at++;
      } else if (quote == 0 && (b == '\'' || b == '"')) {
        quote = b;
      } else if (b == quote) {
        quote = 0;
      }
    }
    return end;
  }
}
