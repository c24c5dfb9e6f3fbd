package dev.plimsoll.review;

import dev.plimsoll.diff.LineRange;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.Fingerprint;
import dev.plimsoll.rule.Applicability;
import dev.plimsoll.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is to be said at one place of the diff.
///
/// @param findings one, or several whose fixes share lines; the most severe first
/// @param lines where it stands, all in one hunk
/// @param suggestion the change that mends all the findings
/// @param crowdedOut whether the suggestion is missing because another one has its lines
record Remark(
    CheckedFile.Read file,
    List<Diagnostic> findings,
    LineRange lines,
    Optional<Suggestion> suggestion,
    boolean crowdedOut) {
  Remark {
    findings = List.copyOf(findings);
  }

  /// A finding as a remark of its own: on the lines of its suggestion, else on its own lines; empty
  /// where the diff shows neither.
  static Optional<Remark> about(CheckedFile.Read file, Diagnostic finding) {
    Optional<Suggestion> suggestion = suggestion(file, List.of(finding));
    return suggestion
        .map(Suggestion::lines)
        .or(() -> file.diff().shownPart(Findings.lines(finding)))
        .map(lines -> new Remark(file, List.of(finding), lines, suggestion, false));
  }

  /// The change that mends all the findings as one suggestion; empty where one of them has no fix
  /// that may be committed, or the place does not allow it.
  static Optional<Suggestion> suggestion(CheckedFile.Read file, List<Diagnostic> findings) {
    List<Edit> edits = new ArrayList<>();
    for (Diagnostic finding : findings) {
      if (!isCommittable(finding)) {
        return Optional.empty();
      }
      edits.addAll(finding.fix().orElseThrow().edits());
    }
    return Suggestion.of(file.report().source(), file.diff(), edits);
  }

  private static boolean isCommittable(Diagnostic finding) {
    return finding.fix().filter(fix -> fix.applicability() != Applicability.DISPLAY).isPresent();
  }

  boolean overlaps(Suggestion other) {
    return suggestion.filter(other::overlaps).isPresent();
  }

  /// The same remark with its suggestion left to another one: on the finding's own lines, if the
  /// diff shows them.
  Remark withoutSuggestion() {
    LineRange place = file.diff().shownPart(Findings.lines(findings.getFirst())).orElse(lines);
    return new Remark(file, findings, place, Optional.empty(), true);
  }

  List<Fingerprint> fingerprints() {
    return findings.stream().map(Diagnostic::fingerprint).toList();
  }
}
