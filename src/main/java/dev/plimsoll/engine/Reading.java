package dev.plimsoll.engine;

import dev.plimsoll.engine.suppression.Suppression;
import dev.plimsoll.engine.suppression.Suppressions;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// One version of a file with everything that rules find in it, fixes not yet proven.
///
/// @param judged every finding, in the order of their places
record Reading(
    SourceText source, FileModel model, Suppressions suppressions, List<Judged> judged) {
  private static final Comparator<Finding> IN_FILE_ORDER =
      Comparator.<Finding>comparingInt(finding -> finding.span().start())
          .thenComparingInt(finding -> finding.span().end())
          .thenComparing(finding -> finding.rule().id());

  /// A finding, and why nobody is told of it, if so.
  record Judged(Finding finding, Optional<Suppression> suppression) {
    boolean isOpen() {
      return suppression.isEmpty();
    }
  }

  static Reading of(FileCheck check, SourceText source) {
    FileModel model = FileModel.read(check.kind(), source, check.surroundings());
    Suppressions suppressions = check.suppressions(model, source);
    List<Finding> findings = new ArrayList<>(check.findings(model));
    if (model.problems().isEmpty()) {
      findings.addAll(check.findings(source, suppressions, findings));
    }
    findings.sort(IN_FILE_ORDER);
    return new Reading(
        source,
        model,
        suppressions,
        findings.stream().map(each -> new Judged(each, suppressions.of(each))).toList());
  }

  /// How often each identity (rule and subject) was found among those that are told of.
  Map<Identity, Integer> census() {
    return census(Judged::isOpen);
  }

  /// The same of those that nobody is told of.
  Map<Identity, Integer> censusOfSuppressed() {
    return census(judged -> !judged.isOpen());
  }

  private Map<Identity, Integer> census(Predicate<Judged> counted) {
    Map<Identity, Integer> counts = new HashMap<>();
    judged.stream()
        .filter(counted)
        .forEach(each -> counts.merge(Identity.of(each.finding()), 1, Integer::sum));
    return counts;
  }

  /// What makes two findings of one file the same, wherever they stand.
  record Identity(String rule, String subject) {
    static Identity of(Finding finding) {
      return new Identity(finding.rule().id(), Fingerprint.normalised(finding.subject()));
    }
  }
}
