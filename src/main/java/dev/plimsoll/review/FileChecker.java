package dev.plimsoll.review;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Linter;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.engine.Fixer;
import dev.plimsoll.rule.Applicability;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.Optional;

/// The engine as a review needs it.
public interface FileChecker {
  /// Checks one version of a file of a known kind.
  FileReport check(String path, SourceText source);

  /// The file with the fixes of all these diagnostics in it, if they are proven to work together.
  ///
  /// @param chosen diagnostics of `report`, each with a fix
  Optional<SourceText> fixTogether(FileReport report, List<Diagnostic> chosen);

  /// The file with every fix of one of the allowed kinds in it, one round after another.
  ///
  /// @param wanted the findings to fix
  Fixer.FixedFile fix(FileReport report, Set<Applicability> allowed, Predicate<Diagnostic> wanted);

  /// The same engine for files of this repository, as its configuration wants it.
  FileChecker in(RepositoryView repository, Configuration configuration);

  /// The real engine, for text that stands alone.
  static FileChecker of(Linter linter) {
    return new LinterChecker(linter, RepositoryView.unknown());
  }

  /// The real engine.
  record LinterChecker(Linter linter, RepositoryView repository) implements FileChecker {
    @Override
    public FileReport check(String path, SourceText source) {
      return linter.check(path, source, repository);
    }

    @Override
    public Optional<SourceText> fixTogether(FileReport report, List<Diagnostic> chosen) {
      return linter.fixTogether(report, chosen, repository);
    }

    @Override
    public Fixer.FixedFile fix(
        FileReport report, Set<Applicability> allowed, Predicate<Diagnostic> wanted) {
      return new Fixer(linter, wanted)
          .fix(report.path(), report.kind(), report.source(), allowed, repository);
    }

    @Override
    public FileChecker in(RepositoryView other, Configuration configuration) {
      return new LinterChecker(linter.with(configuration), other);
    }
  }
}
