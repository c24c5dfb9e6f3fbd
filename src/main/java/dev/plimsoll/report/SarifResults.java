package dev.plimsoll.report;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Suppressed;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.text.SourceText;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The results of a SARIF run.
///
/// @param leftOut how many there are beyond what a run may hold
record SarifResults(List<Result> all, int leftOut) {
  /// A finding on its way out.
  ///
  /// @param suppressed who says that nobody wants to be told, if somebody does
  record Result(SourceText source, Diagnostic found, Optional<Suppressed> suppressed) {
    RuleInfo rule() {
      return found.rule();
    }

    Severity severity() {
      return found.severity();
    }
  }

  static SarifResults of(CheckReport report, boolean withSuppressed) {
    List<Result> all = report.reports().flatMap(file -> results(file, withSuppressed)).toList();
    return new SarifResults(all, 0);
  }

  /// The most severe of them, in the order of the files as before.
  SarifResults atMost(int limit) {
    if (all.size() <= limit) {
      return this;
    }
    Comparator<Result> mostSevereFirst = Comparator.comparing(Result::severity).reversed();
    Set<Result> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    all.stream().sorted(mostSevereFirst).limit(limit).forEach(kept::add);
    return new SarifResults(all.stream().filter(kept::contains).toList(), all.size() - limit);
  }

  private static Stream<Result> results(FileReport file, boolean withSuppressed) {
    Stream<Result> told =
        file.diagnostics().stream()
            .map(found -> new Result(file.source(), found, Optional.empty()));
    Stream<Result> untold =
        file.suppressed().stream()
            .map(each -> new Result(file.source(), each.diagnostic(), Optional.of(each)));
    return withSuppressed ? Stream.concat(told, untold) : told;
  }
}
