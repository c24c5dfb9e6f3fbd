package dev.plimsoll.review;

import dev.plimsoll.diff.LineRange;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.Fingerprint;
import dev.plimsoll.rule.Applicability;
import dev.plimsoll.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is to be said at one place of the diff.
///
/// @param findings one, or several whose fixes share lines; the most severe first
/// @param elsewhere the same finding in other files
/// @param lines where it stands, all in one hunk
/// @param apart whether the diff shows nothing of the finding, so that it stands at the nearest
///   change
/// @param suggestion the change that mends all the findings
/// @param crowdedOut whether the suggestion is missing because another one has its lines
record Remark(
    CheckedFile.Read file,
    List<Diagnostic> findings,
    List<Diagnostic> elsewhere,
    LineRange lines,
    boolean apart,
    Optional<Suggestion> suggestion,
    boolean crowdedOut) {
  Remark {
    findings = List.copyOf(findings);
    elsewhere = List.copyOf(elsewhere);
  }

  /// A finding as a remark of its own: on the lines of its suggestion, else on its own lines, else
  /// at the change nearest to it; empty where the diff shows no line at all.
  static Optional<Remark> about(CheckedFile.Read file, Diagnostic finding) {
    Optional<Suggestion> suggestion = suggestion(file, List.of(finding));
    LineRange own = Findings.lines(finding);
    return suggestion
        .map(Suggestion::lines)
        .or(() -> file.diff().shownPart(own))
        .map(lines -> on(file, finding, lines, false, suggestion))
        .or(() ->
            file.diff()
                .nearestChange(own.first())
                .map(line -> on(file, finding, LineRange.of(line, line), true, suggestion)));
  }

  private static Remark on(
      CheckedFile.Read file,
      Diagnostic finding,
      LineRange lines,
      boolean apart,
      Optional<Suggestion> suggestion) {
    return new Remark(file, List.of(finding), List.of(), lines, apart, suggestion, false);
  }

  /// Several findings that one change mends.
  static Remark joint(CheckedFile.Read file, List<Diagnostic> findings, Suggestion suggestion) {
    return new Remark(
        file, findings, List.of(), suggestion.lines(), false, Optional.of(suggestion), false);
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
    return new Remark(file, findings, elsewhere, place, apart, Optional.empty(), true);
  }

  Remark alsoAbout(List<Diagnostic> others) {
    return new Remark(file, findings, others, lines, apart, suggestion, crowdedOut);
  }

  /// All that it tells, here and in other files.
  List<Diagnostic> told() {
    return Stream.concat(findings.stream(), elsewhere.stream()).toList();
  }

  List<Fingerprint> fingerprints() {
    return told().stream().map(Diagnostic::fingerprint).toList();
  }
}
