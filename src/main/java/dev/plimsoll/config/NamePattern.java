package dev.plimsoll.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// The part of a path pattern between two `/`.
final class NamePattern {
  private static final IntPredicate ANY_NUMBER = character -> true;

  private final List<IntPredicate> elements;

  private NamePattern(List<IntPredicate> elements) {
    this.elements = List.copyOf(elements);
  }

  static NamePattern of(String glob) {
    List<IntPredicate> elements = new ArrayList<>();
    for (int at = 0; at < glob.length(); at++) {
      char c = glob.charAt(at);
      int close = c == '[' ? glob.indexOf(']', at + 2) : -1;
      if (close > 0) {
        elements.add(members(glob.substring(at + 1, close)));
        at = close;
      } else if (c == '\\' && at + 1 < glob.length()) {
        elements.add(is(glob.charAt(++at)));
      } else {
        elements.add(element(c));
      }
    }
    return new NamePattern(elements);
  }

  private static IntPredicate element(char c) {
    return switch (c) {
      case '*' -> ANY_NUMBER;
      case '?' -> character -> true;
      default -> is(c);
    };
  }

  private static IntPredicate is(char expected) {
    return character -> character == expected;
  }

  private static IntPredicate members(String set) {
    boolean negated = set.length() > 1 && (set.startsWith("!") || set.startsWith("^"));
    String members = negated ? set.substring(1) : set;
    return character -> holds(members, character) != negated;
  }

  private static boolean holds(String members, int character) {
    for (int at = 0; at < members.length(); at++) {
      boolean range = at + 2 < members.length() && members.charAt(at + 1) == '-';
      int last = range ? members.charAt(at + 2) : members.charAt(at);
      if (members.charAt(at) <= character && character <= last) {
        return true;
      }
      at += range ? 2 : 0;
    }
    return false;
  }

  boolean matches(String name) {
    return Wildcard.matches(
        elements.size(),
        name.length(),
        element -> elements.get(element) == ANY_NUMBER,
        (element, at) -> elements.get(element).test(name.charAt(at)));
  }
}
