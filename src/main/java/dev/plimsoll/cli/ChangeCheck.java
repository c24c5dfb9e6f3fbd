package dev.plimsoll.cli;

import dev.plimsoll.checkout.ChangedLines;
import dev.plimsoll.checkout.Comparison;
import dev.plimsoll.checkout.GitException;
import dev.plimsoll.config.Scope;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileKind;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Novelty;
import dev.plimsoll.report.ReportedFile;
import dev.plimsoll.text.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks what a change brings, as a review of it would: files that differ from the commit at which
/// the branch left its base, and of their findings those in scope.
final class ChangeCheck {
  private final FileCheck check;
  private final String base;
  private final Optional<Scope> scope;
  private final Map<Path, Comparison> comparisons = new HashMap<>();

  /// @param scope what the command line says; where it does not, the configuration does
  ChangeCheck(FileCheck check, String base, Optional<Scope> scope) {
    this.check = check;
    this.base = base;
    this.scope = scope;
  }

  /// Checks those of the sources that changed.
  ///
  /// @throws GitException in a sentence for the user
  List<ReportedFile> check(SourceInput input) throws GitException {
    for (Path root : input.roots()) {
      comparison(root);
    }
    List<ReportedFile> files = new ArrayList<>();
    for (SourceInput.Source source : input.sources()) {
      Comparison comparison = comparison(source.checkout().tree().root());
      if (comparison.isChanged(source.path(), source.text())) {
        files.add(check(source, comparison));
      }
    }
    return files;
  }

  private Comparison comparison(Path root) throws GitException {
    Comparison known = comparisons.get(root);
    if (known == null) {
      known = Comparison.since(root, base);
      comparisons.put(root, known);
    }
    return known;
  }

  private ReportedFile check(SourceInput.Source source, Comparison comparison) throws GitException {
    Optional<SourceText> before =
        comparison
            .before(source.path())
            .filter(earlier -> isOfSameKind(earlier, source))
            .map(Comparison.Earlier::text);
    FileReport now = FileCheck.report(source);
    return check.reported(source, inScope(source, now, before));
  }

  /// A file that got its kind by its new name was never built from before.
  private static boolean isOfSameKind(Comparison.Earlier earlier, SourceInput.Source source) {
    return earlier.path().equals(source.path())
        || FileKind.ofPath(earlier.path()).filter(source.kind()::equals).isPresent();
  }

  private FileReport inScope(
      SourceInput.Source source, FileReport now, Optional<SourceText> before) {
    Scope counts = scope.orElseGet(() -> source.checkout().configuration().scope().value());
    Novelty novelty =
        before
            .map(text ->
                FileCheck.linter(source.checkout())
                    .check(source.path(), source.kind(), text, source.repository()))
            .map(Novelty::since)
            .orElseGet(Novelty::ofNewFile);
    Set<Diagnostic> told =
        new HashSet<>(novelty.inScope(counts, now, ChangedLines.between(before, source.text())));
    return FileCheck.narrowed(
        now, found -> told.contains(found) || isSilencedNow(now, novelty, found));
  }

  private static boolean isSilencedNow(FileReport now, Novelty novelty, Diagnostic found) {
    return !now.diagnostics().contains(found) && novelty.isNew(found);
  }
}
