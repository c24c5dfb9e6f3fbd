package dev.plimsoll.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A pattern of `${name#pattern}` and kin: `*` is any text, `?` any character, no brackets. `\`
/// makes `*`, `?` and itself literal, and vanishes before `}` and `/`; before anything else it is
/// an error.
final class Pattern {
  private static final int ANY_TEXT = -1;
  private static final int ANY_CHARACTER = -2;
  private static final int NO_MATCH = -1;
  private static final int TOO_MUCH = -2;

  private final int[] tokens;

  private Pattern(int[] tokens) {
    this.tokens = tokens;
  }

  /// The pattern, unless an escape in it is wrong.
  static Optional<Pattern> of(String glob) {
    List<Integer> tokens = new ArrayList<>();
    int[] characters = glob.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      int following = i + 1 < characters.length ? characters[i + 1] : 0;
      if (c == '\\') {
        i++;
        if (following != '*'
            && following != '?'
            && following != '\\'
            && following != '}'
            && following != '/') {
          return Optional.empty();
        }
        tokens.add(following);
      } else {
        tokens.add(c == '*' ? ANY_TEXT : c == '?' ? ANY_CHARACTER : c);
      }
    }
    return Optional.of(new Pattern(tokens.stream().mapToInt(Integer::intValue).toArray()));
  }

  /// The pattern for the text read backwards.
  static String reverse(String glob) {
    int[] characters = glob.codePoints().toArray();
    int[] reversed = new int[characters.length];
    int last = characters.length - 1;
    for (int i = 0; i <= last; i++) {
      if (characters[i] == '\\' && i != last) {
        reversed[last - i - 1] = '\\';
        reversed[last - i] = characters[++i];
      } else {
        reversed[last - i] = characters[i];
      }
    }
    return new String(reversed, 0, reversed.length);
  }

  /// The text without the start (or the end, if this pattern is a reversed one) that matches;
  /// absent if it takes too long.
  Optional<String> trim(String text, boolean longest, boolean suffix, Work work) {
    if (!work.take(2L * text.length())) {
      return Optional.empty();
    }
    String directed = suffix ? new StringBuilder(text).reverse().toString() : text;
    int[] characters = directed.codePoints().toArray();
    int end = matchEnd(characters, 0, longest, work);
    if (end == TOO_MUCH) {
      return Optional.empty();
    }
    int start = Math.max(0, end);
    String rest = new String(characters, start, characters.length - start);
    return Optional.of(suffix ? new StringBuilder(rest).reverse().toString() : rest);
  }

  /// The text with the first or with each longest match replaced; absent if it takes too long.
  Optional<String> replace(String text, String replacement, boolean all, Work work) {
    if (!work.take(2L * text.length())) {
      return Optional.empty();
    }
    int[] characters = text.codePoints().toArray();
    StringBuilder replaced = new StringBuilder();
    boolean more = true;
    int afterMatch = -1;
    int at = 0;
    while (at <= characters.length) {
      int end = more ? matchEnd(characters, at, true, work) : NO_MATCH;
      if (end == TOO_MUCH || !work.take(replacement.length())) {
        return Optional.empty();
      }
      boolean counts = end >= 0 && !(end == at && at == afterMatch);
      if (counts) {
        replaced.append(replacement);
        more = all;
        afterMatch = end;
      }
      if (counts && end > at) {
        at = end;
      } else {
        if (at < characters.length) {
          replaced.appendCodePoint(characters[at]);
        }
        at++;
      }
    }
    return Optional.of(replaced.toString());
  }

  /// Where a match that begins at `from` ends, or why there is none. Keeps the set of tokens that
  /// can come next while it walks over the text, so that it never goes back.
  private int matchEnd(int[] text, int from, boolean longest, Work work) {
    boolean[] reached = new boolean[tokens.length + 1];
    reached[0] = true;
    skipAnyText(reached);
    int found = reached[tokens.length] ? from : NO_MATCH;
    boolean alive = true;
    for (int at = from; at < text.length && alive && (longest || found < 0); at++) {
      if (!work.take(reached.length)) {
        return TOO_MUCH;
      }
      alive = step(reached, text[at]);
      if (reached[tokens.length]) {
        found = at + 1;
      }
    }
    return found;
  }

  /// Takes the next character; false if no token can come any more.
  private boolean step(boolean[] reached, int c) {
    boolean alive = false;
    for (int i = tokens.length; i >= 0; i--) {
      boolean stays = i < tokens.length && reached[i] && tokens[i] == ANY_TEXT && c != '\n';
      reached[i] = stays || (i > 0 && reached[i - 1] && takes(tokens[i - 1], c));
      alive |= reached[i];
    }
    skipAnyText(reached);
    return alive;
  }

  private static boolean takes(int token, int c) {
    return token == c || (token == ANY_CHARACTER && c != '\n');
  }

  private void skipAnyText(boolean[] reached) {
    for (int i = 0; i < tokens.length; i++) {
      if (reached[i] && tokens[i] == ANY_TEXT) {
        reached[i + 1] = true;
      }
    }
  }
}
