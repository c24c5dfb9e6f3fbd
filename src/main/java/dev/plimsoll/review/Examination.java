package dev.plimsoll.review;

import dev.plimsoll.config.Scope;
import dev.plimsoll.diff.FileDiff;
import dev.plimsoll.diff.Patch;
import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileKind;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Novelty;
import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks a changed file in the version of the pull request and in the one before, and tells what
/// is the author's.
final class Examination {
  private static final Logger log = LoggerFactory.getLogger(Examination.class);
  private static final long KIBIBYTE = 1024;

  private final FileChecker checker;
  private final Scope scope;

  /// @param scope which findings are the author's
  Examination(FileChecker checker, Scope scope) {
    this.checker = checker;
    this.scope = scope;
  }

  CheckedFile of(ChangedFile file) {
    if (!Relevance.isChecked(file.path()) || file.status() == ChangedFile.Status.REMOVED) {
      return new CheckedFile.Irrelevant(file.path());
    }
    return switch (file.head()) {
      case Content.Text(SourceText source) -> guarded(file, source);
      case Content.TooLarge(long bytes) ->
          new CheckedFile.Unread(file.path(), "too large, " + bytes / KIBIBYTE + " KiB");
      case Content.Binary() -> new CheckedFile.Unread(file.path(), "binary");
      case Content.Absent() -> new CheckedFile.Unread(file.path(), "not found in this commit");
      case Content.Link() -> new CheckedFile.Irrelevant(file.path());
      case Content.NotRead() -> new CheckedFile.Unread(file.path(), "its content was not read");
    };
  }

  /// A file that breaks the checker must not keep the verdict on all others from being told.
  private CheckedFile guarded(ChangedFile file, SourceText head) {
    try {
      return read(file, head);
    } catch (RuntimeException | StackOverflowError failure) {
      log.error("checking {} failed", VisibleText.of(file.path()), failure);
      return new CheckedFile.Unread(file.path(), "the check of it failed");
    }
  }

  private CheckedFile read(ChangedFile file, SourceText head) {
    FileReport report = checker.check(file.path(), head);
    if (report.exclusion().isPresent()) {
      return new CheckedFile.Excluded(file.path(), report.exclusion().get().origin().label());
    }
    if (!report.recognised() && report.problems().isEmpty()) {
      return new CheckedFile.Irrelevant(file.path());
    }
    Optional<FileDiff> fitting = fittingDiff(file, head);
    FileDiff diff = fitting.orElse(FileDiff.none());
    Optional<String> former =
        file.status() == ChangedFile.Status.RENAMED ? file.previousPath() : Optional.empty();
    boolean added = file.status() == ChangedFile.Status.ADDED;
    if (isNew(file)) {
      return new CheckedFile.Read(report, diff, former, added, report.diagnostics(), 0, true);
    }
    Optional<SourceText> before = fitting.flatMap(d -> d.before(head)).or(() -> base(file));
    List<Diagnostic> authors = before.map(text -> authors(report, text, diff)).orElse(List.of());
    int older = report.diagnostics().size() - authors.size();
    return new CheckedFile.Read(report, diff, former, false, authors, older, before.isPresent());
  }

  private static boolean isNew(ChangedFile file) {
    return switch (file.status()) {
      case ADDED, COPIED -> true;
      case RENAMED -> file.previousPath().filter(path -> !isOfSameKind(path, file)).isPresent();
      case MODIFIED, REMOVED, UNCHANGED -> false;
    };
  }

  /// A file that got its kind by its new name was never built from before.
  private static boolean isOfSameKind(String previousPath, ChangedFile file) {
    return FileKind.ofPath(previousPath).equals(FileKind.ofPath(file.path()));
  }

  /// A patch that does not lead to the head is of another commit; its lines are not to be trusted.
  private static Optional<FileDiff> fittingDiff(ChangedFile file, SourceText head) {
    return file.patch()
        .map(Patch::parse)
        .flatMap(patch -> patch instanceof FileDiff diff ? Optional.of(diff) : Optional.empty())
        .filter(diff -> diff.before(head).isPresent());
  }

  private static Optional<SourceText> base(ChangedFile file) {
    return switch (file.status()) {
      case UNCHANGED -> text(file.head());
      default -> text(file.base());
    };
  }

  private static Optional<SourceText> text(Content content) {
    return content instanceof Content.Text(SourceText source)
        ? Optional.of(source)
        : Optional.empty();
  }

  /// The version before is checked under the path of today, because fingerprints carry the path.
  private List<Diagnostic> authors(FileReport report, SourceText before, FileDiff diff) {
    Novelty novelty = Novelty.since(checker.check(report.path(), before));
    return novelty.inScope(scope, report, Set.copyOf(diff.addedLines())::contains);
  }
}
