package dev.plimsoll.review;

import dev.plimsoll.diff.LineRange;
import dev.plimsoll.engine.Diagnostic;
import java.util.Comparator;

/// The rank and the place of findings.
final class Findings {
  /// Those of equal weight by how sure their fix is, and then as they stand in the pull request.
  static final Comparator<Diagnostic> MOST_SEVERE_FIRST =
      Comparator.comparing(Diagnostic::severity)
          .reversed()
          .thenComparingInt(Findings::doubt)
          .thenComparing(Diagnostic::path)
          .thenComparing(Diagnostic::start)
          .thenComparing(finding -> finding.rule().id());

  private Findings() {}

  /// The less, the surer the fix: safe, unsafe, to look at, none.
  private static int doubt(Diagnostic finding) {
    return finding
        .fix()
        .map(fix ->
            switch (fix.applicability()) {
              case SAFE -> 0;
              case UNSAFE -> 1;
              case DISPLAY -> 2;
            })
        .orElse(3);
  }

  /// The lines that a finding is about; a span that ends with a line end ends on that line.
  static LineRange lines(Diagnostic finding) {
    int first = finding.start().line();
    int last = finding.end().line();
    boolean endsBeforeLine = finding.end().column() == 1 && last > first;
    return LineRange.of(first, endsBeforeLine ? last - 1 : last);
  }
}
