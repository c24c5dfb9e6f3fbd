package dev.plimsoll.review;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Fingerprint;
import dev.plimsoll.engine.Suppressed;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.Edits;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Puts comments into a file that suppress findings. Where one has to stand is tried out: the file
/// is checked again, and the finding must be suppressed and everything else as it was.
final class IgnoreComments {
  private static final int HIGHEST = 40;
  private static final int LONGEST_REASON = 300;

  private final FileChecker checker;
  private final String rule;
  private final String reason;

  IgnoreComments(FileChecker checker, String rule, String reason) {
    this.checker = checker;
    this.rule = rule;
    this.reason = plain(reason);
  }

  /// A reason as it may stand in a comment: one line that shows what is in it.
  static String plain(String reason) {
    return VisibleText.of(reason.strip(), LONGEST_REASON).strip();
  }

  /// The file with a comment for each finding; empty where no comment suppresses one of them.
  Optional<SourceText> in(FileReport report, List<Diagnostic> wanted) {
    FileReport current = report;
    for (Diagnostic finding : wanted) {
      if (!isOpen(current, finding)) {
        continue;
      }
      Optional<FileReport> next = with(current, finding, report, wanted);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      current = next.get();
    }
    return Optional.of(current.source());
  }

  private Optional<FileReport> with(
      FileReport current, Diagnostic finding, FileReport original, List<Diagnostic> wanted) {
    Diagnostic now =
        current.diagnostics().stream()
            .filter(found -> found.fingerprint().equals(finding.fingerprint()))
            .findFirst()
            .orElseThrow();
    Set<Fingerprint> rest = fingerprints(original.diagnostics());
    rest.removeAll(fingerprints(wanted));
    return places(current.source(), now.start().line())
        .map(line -> checker.check(current.path(), commented(current.source(), line)))
        .filter(after -> !isOpen(after, finding))
        .filter(after -> isSuppressed(after, finding))
        .filter(after -> fingerprints(after.diagnostics()).containsAll(rest))
        .filter(after ->
            fingerprints(current.diagnostics()).containsAll(fingerprints(after.diagnostics())))
        .filter(after -> after.problems().size() <= current.problems().size())
        .findFirst();
  }

  /// The lines to stand above: that of the finding first, then what is before it; those that a line
  /// before continues into come last.
  private static Stream<Integer> places(SourceText source, int line) {
    return IntStream.rangeClosed(Math.max(1, line - HIGHEST), line)
        .boxed()
        .sorted(
            Comparator.<Integer, Boolean>comparing(at -> isContinued(source, at))
                .thenComparing(Comparator.reverseOrder()));
  }

  private static boolean isContinued(SourceText source, int line) {
    return line > 1 && source.slice(source.line(line - 1)).stripTrailing().endsWith("\\");
  }

  private SourceText commented(SourceText source, int line) {
    Span at = source.line(line);
    String text = source.slice(at);
    String indent = text.substring(0, text.length() - text.stripLeading().length());
    String comment =
        indent + "# plimsoll ignore=" + rule + (reason.isEmpty() ? "" : " reason: " + reason);
    return Edits.apply(
        source, List.of(Edit.insert(at.start(), comment + source.lineEnding().characters())));
  }

  private static boolean isOpen(FileReport report, Diagnostic finding) {
    return fingerprints(report.diagnostics()).contains(finding.fingerprint());
  }

  private static boolean isSuppressed(FileReport report, Diagnostic finding) {
    return report.suppressed().stream()
        .map(Suppressed::diagnostic)
        .anyMatch(found -> found.fingerprint().equals(finding.fingerprint()));
  }

  private static Set<Fingerprint> fingerprints(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(Diagnostic::fingerprint)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
