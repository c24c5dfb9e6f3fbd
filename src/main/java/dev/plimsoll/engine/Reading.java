package dev.plimsoll.engine;

import dev.plimsoll.rule.Finding;
import dev.plimsoll.text.SourceText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One version of a file with everything that rules find in it, fixes not yet proven.
///
/// @param findings in the order of their places
record Reading(SourceText source, FileModel model, List<Finding> findings) {
  private static final Comparator<Finding> IN_FILE_ORDER =
      Comparator.<Finding>comparingInt(finding -> finding.span().start())
          .thenComparingInt(finding -> finding.span().end())
          .thenComparing(finding -> finding.rule().id());

  static Reading of(FileCheck check, SourceText source) {
    FileModel model = FileModel.read(check.kind(), source, check.surroundings());
    List<Finding> findings =
        check.rules().stream()
            .flatMap(rule -> model.findings(rule, check.surroundings()).stream())
            .sorted(IN_FILE_ORDER)
            .toList();
    return new Reading(source, model, findings);
  }

  /// How often each identity (rule and subject) was found.
  Map<Identity, Integer> census() {
    Map<Identity, Integer> counts = new HashMap<>();
    findings.forEach(finding -> counts.merge(Identity.of(finding), 1, Integer::sum));
    return counts;
  }

  /// What makes two findings of one file the same, wherever they stand.
  record Identity(String rule, String subject) {
    static Identity of(Finding finding) {
      return new Identity(finding.rule().id(), Fingerprint.normalised(finding.subject()));
    }
  }
}
