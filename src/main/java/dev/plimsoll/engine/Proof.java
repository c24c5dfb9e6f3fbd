package dev.plimsoll.engine;

import dev.plimsoll.rule.Applicability;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.Edits;
import dev.plimsoll.text.SourceText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides whether fixes hold what they promise: the edits are applied, the result is read and
/// checked again, and it must have lost each fixed finding, gained no other, and be no less
/// readable. A finding that the edits only bring under a comment that suppresses it is not lost,
/// and one that they take from under its comment is gained. Every byte outside the edits stays,
/// because [Edits] guarantees that.
///
/// Proofs cost a reading each, so a file has a budget; what exceeds it is not proven and therefore
/// not offered. Thousands of typical files stay far below it, a file of thousands of findings does
/// not.
final class Proof {
  /// A tenth of a second or so, measured in bytes read.
  private static final long BUDGET_BYTES = 10_000_000;

  /// What a finding costs beside the bytes of its file.
  private static final long BYTES_PER_FINDING = 200;

  private final FileCheck check;
  private final Reading before;
  private final Map<Reading.Identity, Integer> foundBefore;
  private final Map<Reading.Identity, Integer> suppressedBefore;
  private long budget = BUDGET_BYTES;

  Proof(FileCheck check, Reading before) {
    this.check = check;
    this.before = before;
    this.foundBefore = before.census();
    this.suppressedBefore = before.censusOfSuppressed();
  }

  /// The fix of a finding, if it holds what it promises. It is not even worked out when nothing is
  /// left to prove it with.
  Optional<Fix> of(Finding finding) {
    return isSpent()
        ? Optional.empty()
        : finding.fix().filter(_ -> apply(List.of(finding)).isPresent());
  }

  /// Whether a finding for which there is none has, or may have, one that was not proven.
  boolean isWithheld(Finding finding) {
    return isSpent() || finding.fix().isPresent();
  }

  private boolean isSpent() {
    return budget < cost();
  }

  private long cost() {
    return before.source().length() + BYTES_PER_FINDING * before.judged().size();
  }

  /// The file with the fixes of all these findings in it, if they stand the proof together.
  ///
  /// @param findings of the reading this proof is about, each with a fix
  Optional<SourceText> apply(Collection<Finding> findings) {
    List<Edit> edits =
        findings.stream().flatMap(finding -> finding.fix().orElseThrow().edits().stream()).toList();
    budget -= cost();
    if (budget < 0 || Edits.conflict(edits) || before.suppressions().areParted(edits)) {
      return Optional.empty();
    }
    SourceText result = Edits.apply(before.source(), edits);
    Reading after = check.read(result);
    return isBetter(after, findings) ? Optional.of(result) : Optional.empty();
  }

  private boolean isBetter(Reading after, Collection<Finding> fixed) {
    Map<Reading.Identity, Integer> allowed = new HashMap<>(foundBefore);
    fixed.forEach(finding -> allowed.merge(Reading.Identity.of(finding), -1, Integer::sum));
    return isWithin(counted(after, fixed), allowed)
        && isWithin(after.censusOfSuppressed(), suppressedBefore)
        && after.model().problems().size() <= before.model().problems().size();
  }

  private static boolean isWithin(
      Map<Reading.Identity, Integer> found, Map<Reading.Identity, Integer> allowed) {
    return found.entrySet().stream()
        .allMatch(each -> each.getValue() <= allowed.getOrDefault(each.getKey(), 0));
  }

  /// What may not be new. A change that is only shown may bring an information with it: whoever
  /// takes it over has something to choose, and the information says what.
  private static Map<Reading.Identity, Integer> counted(Reading after, Collection<Finding> fixed) {
    boolean onlyShown =
        fixed.stream()
            .flatMap(finding -> finding.fix().stream())
            .allMatch(fix -> fix.applicability() == Applicability.DISPLAY);
    Map<Reading.Identity, Integer> counted = after.census();
    if (onlyShown) {
      after.judged().stream()
          .map(Reading.Judged::finding)
          .filter(finding -> finding.rule().severity() == Severity.INFO)
          .forEach(finding -> counted.remove(Reading.Identity.of(finding)));
    }
    return counted;
  }
}
