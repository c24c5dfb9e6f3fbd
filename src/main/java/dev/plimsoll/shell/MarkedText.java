package dev.plimsoll.shell;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text in which each character is quoted or not.
record MarkedText(String text, BitSet unquoted) {
  static final MarkedText EMPTY = new MarkedText("", new BitSet());

  /// The text of a word's parts, or null if one of them needs an expansion other than of braces and
  /// patterns.
  static @Nullable MarkedText of(List<Part> parts) {
    MarkedText all = EMPTY;
    for (Part part : parts) {
      MarkedText next = of(part);
      if (next == null) {
        return null;
      }
      all = all.plus(next);
    }
    return all;
  }

  private static @Nullable MarkedText of(Part part) {
    return switch (part) {
      case Part.Literal literal ->
          marked(literal.text(), literal.escaped() ? 1 : 0, Integer.MAX_VALUE);
      case Part.SingleQuoted quoted -> marked(quoted.text(), 0, 0);
      case Part.Glob glob -> marked(glob.raw(), 0, glob.raw().length());
      case Part.DoubleQuoted quoted -> {
        MarkedText inner = of(quoted.parts());
        yield inner == null ? null : new MarkedText(inner.text, new BitSet());
      }
      case Part.Variable _,
          Part.CommandSubstitution _,
          Part.ProcessSubstitution _,
          Part.Arithmetic _,
          Part.Home _ ->
          null;
    };
  }

  private static MarkedText marked(String text, int from, int to) {
    int end = Math.min(to, text.length());
    BitSet unquoted = new BitSet(end);
    unquoted.set(Math.min(from, end), end);
    return new MarkedText(text, unquoted);
  }

  MarkedText plus(MarkedText next) {
    BitSet both = (BitSet) unquoted.clone();
    next.unquoted.stream().forEach(at -> both.set(text.length() + at));
    return new MarkedText(text + next.text, both);
  }

  MarkedText part(int from, int to) {
    return new MarkedText(text.substring(from, to), unquoted.get(from, to));
  }

  static MarkedText unquoted(String text) {
    return marked(text, 0, text.length());
  }

  int length() {
    return text.length();
  }

  boolean isUnquoted(int at, char wanted) {
    return text.charAt(at) == wanted && unquoted.get(at);
  }

  /// The value of the text, whose braces are expanded.
  Value value() {
    StringBuilder pattern = new StringBuilder();
    boolean isPattern = false;
    boolean bracket = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("*?[\\".indexOf(c) >= 0 && !unquoted.get(i)) {
        pattern.append('\\');
      }
      isPattern |= isUnquoted(i, '*') || isUnquoted(i, '?') || (bracket && isUnquoted(i, ']'));
      bracket |= isUnquoted(i, '[');
      pattern.append(c);
    }
    return isPattern ? new Value.Pattern(pattern.toString()) : new Value.Known(text);
  }
}
