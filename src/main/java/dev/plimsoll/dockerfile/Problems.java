package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Edit;
import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What was found wrong so far.
final class Problems {
  private static final int LONGEST_SHOWN = 40;

  private final List<Problem> found = new ArrayList<>();

  /// The parser refuses the file.
  void fatal(Span span, String message, Edit... fix) {
    found.add(new Problem(span, message, true, List.of(fix)));
  }

  /// The parser takes it, the step that reads instructions refuses it.
  void refused(Span span, String message, Edit... fix) {
    found.add(new Problem(span, message, false, List.of(fix)));
  }

  /// A word of the file as a message shows it: not more than its beginning.
  static String shown(String word) {
    return word.length() <= LONGEST_SHOWN ? word : word.substring(0, LONGEST_SHOWN) + "…";
  }

  List<Problem> inFileOrder() {
    return found.stream()
        .sorted(Comparator.comparingInt(problem -> problem.span().start()))
        .toList();
  }
}
