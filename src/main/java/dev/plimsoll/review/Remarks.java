package dev.plimsoll.review;

import dev.plimsoll.engine.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Turns the findings of one file into remarks of which no two suggest a change of the same line,
/// because people commit several suggestions at once.
final class Remarks {
  static final Comparator<Remark> MOST_SEVERE_FIRST =
      Comparator.comparing(remark -> remark.findings().getFirst(), Findings.MOST_SEVERE_FIRST);

  private final FileChecker checker;
  private final CheckedFile.Read file;
  private final List<Remark> remarks = new ArrayList<>();

  private Remarks(FileChecker checker, CheckedFile.Read file) {
    this.checker = checker;
    this.file = file;
  }

  /// The remarks on those of the findings that the diff has a place for, the most severe first.
  /// Where suggestions meet, they are joined if the engine proves them together; otherwise the less
  /// severe finding goes without.
  static List<Remark> on(CheckedFile.Read file, List<Diagnostic> findings, FileChecker checker) {
    Remarks remarks = new Remarks(checker, file);
    findings.stream()
        .sorted(Findings.MOST_SEVERE_FIRST)
        .flatMap(finding -> Remark.about(file, finding).stream())
        .forEach(remarks::add);
    return remarks.remarks.stream().sorted(MOST_SEVERE_FIRST).toList();
  }

  private void add(Remark remark) {
    List<Remark> met = new ArrayList<>();
    Optional<Remark> joint = Optional.of(remark);
    for (List<Remark> more = met(joint); !more.isEmpty(); more = met(joint)) {
      met.addAll(more);
      remarks.removeAll(more);
      joint = joined(met, remark);
    }
    if (met.isEmpty()) {
      remarks.add(remark);
    } else if (joint.isPresent()) {
      remarks.add(joint.get());
    } else {
      remarks.addAll(met);
      remarks.add(remark.withoutSuggestion());
    }
  }

  private List<Remark> met(Optional<Remark> remark) {
    return remark
        .flatMap(Remark::suggestion)
        .map(suggestion -> remarks.stream().filter(other -> other.overlaps(suggestion)).toList())
        .orElse(List.of());
  }

  private Optional<Remark> joined(List<Remark> met, Remark last) {
    List<Diagnostic> findings = new ArrayList<>();
    met.forEach(remark -> findings.addAll(remark.findings()));
    findings.addAll(last.findings());
    findings.sort(Findings.MOST_SEVERE_FIRST);
    return checker
        .fixTogether(file.report(), findings)
        .flatMap(proven -> Remark.suggestion(file, findings))
        .map(one -> Remark.joint(file, findings, one));
  }
}
