package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Edit;
import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What was found wrong so far.
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /// The parser refuses the file.
  void fatal(Span span, String message, Edit... fix) {
    found.add(new Problem(span, message, true, List.of(fix)));
  }

  /// The parser takes it, the step that reads instructions refuses it.
  void refused(Span span, String message, Edit... fix) {
    found.add(new Problem(span, message, false, List.of(fix)));
  }

  List<Problem> inFileOrder() {
    return found.stream()
        .sorted(Comparator.comparingInt(problem -> problem.span().start()))
        .toList();
  }
}
