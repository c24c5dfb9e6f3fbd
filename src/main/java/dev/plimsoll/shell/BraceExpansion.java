package dev.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;

/// bash's brace expansion: `{a,b}`, nested ones, and `{1..3}`; not `{a..z}` and steps.
final class BraceExpansion {
  private static final int LONGEST = 1_000;
  private static final int MOST = 100;

  private BraceExpansion() {}

  /// The values that the text stands for; none if they are too many.
  static List<Value> of(MarkedText text) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    List<MarkedText> expanded = expand(text);
    return expanded.size() > MOST ? List.of() : expanded.stream().map(MarkedText::value).toList();
  }

  private static List<MarkedText> expand(MarkedText text) {
    for (int open = 0; open < text.length(); open++) {
      int close = text.isUnquoted(open, '{') ? closing(text, open) : -1;
      List<MarkedText> choices = close < 0 ? List.of() : choices(text.part(open + 1, close));
      if (!choices.isEmpty()) {
        List<MarkedText> rest = expand(text.part(close + 1, text.length()));
        return combine(text.part(0, open), choices, rest);
      }
    }
    return List.of(text);
  }

  private static List<MarkedText> combine(
      MarkedText before, List<MarkedText> choices, List<MarkedText> rest) {
    List<MarkedText> all = new ArrayList<>();
    for (MarkedText choice : choices) {
      for (MarkedText end : rest) {
        if (all.size() <= MOST) {
          all.add(before.plus(choice).plus(end));
        }
      }
    }
    return all;
  }

  private static int closing(MarkedText text, int open) {
    int depth = 0;
    for (int at = open; at < text.length(); at++) {
      if (text.isUnquoted(at, '{')) {
        depth++;
      } else if (text.isUnquoted(at, '}') && --depth == 0) {
        return at;
      }
    }
    return -1;
  }

  private static List<MarkedText> choices(MarkedText inside) {
    List<MarkedText> choices = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < inside.length(); at++) {
      if (inside.isUnquoted(at, '{')) {
        depth++;
      } else if (inside.isUnquoted(at, '}')) {
        depth--;
      } else if (inside.isUnquoted(at, ',') && depth == 0) {
        choices.addAll(expand(inside.part(from, at)));
        from = at + 1;
      }
    }
    if (from == 0) {
      return numbers(inside.text());
    }
    choices.addAll(expand(inside.part(from, inside.length())));
    return choices;
  }

  private static List<MarkedText> numbers(String range) {
    int dots = range.indexOf("..");
    if (dots <= 0 || !isNumber(range.substring(0, dots)) || !isNumber(range.substring(dots + 2))) {
      return List.of();
    }
    int from = Integer.parseInt(range.substring(0, dots));
    int to = Integer.parseInt(range.substring(dots + 2));
    List<MarkedText> numbers = new ArrayList<>();
    for (int n = from; from <= to ? n <= to : n >= to; n += from <= to ? 1 : -1) {
      if (numbers.size() > MOST) {
        break;
      }
      numbers.add(MarkedText.unquoted(Integer.toString(n)));
    }
    return numbers;
  }

  private static boolean isNumber(String text) {
    boolean padded = text.length() > 1 && text.startsWith("0");
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && !padded && text.length() < 7;
  }
}
