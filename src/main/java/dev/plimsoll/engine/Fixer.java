package dev.plimsoll.engine;

import dev.plimsoll.rule.Applicability;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.Edits;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Applies the fixes of a whole file.
///
/// Where fixes overlap, the more severe finding goes first, then the one that stands first; the
/// others wait for the next round, in which the file is read anew and their fixes are made for what
/// it has become. Rounds end when nothing is left to apply.
public final class Fixer {
  private static final int MAX_ROUNDS = 10;
  private static final Comparator<Diagnostic> MOST_SEVERE_FIRST =
      Comparator.comparing(Diagnostic::severity)
          .reversed()
          .thenComparingInt(diagnostic -> diagnostic.span().start());

  private final Linter linter;
  private final Predicate<Diagnostic> wanted;

  public Fixer(Linter linter) {
    this(linter, found -> true);
  }

  /// @param wanted the findings to fix; fixes are proven against all the same
  public Fixer(Linter linter, Predicate<Diagnostic> wanted) {
    this.linter = linter;
    this.wanted = wanted;
  }

  /// A file after its fixes.
  ///
  /// @param applied what was fixed, in the order in which it was
  public record FixedFile(SourceText source, List<Diagnostic> applied) {
    public FixedFile {
      applied = List.copyOf(applied);
    }
  }

  /// Applies every fix of one of the `allowed` kinds.
  public FixedFile fix(
      String path,
      FileKind kind,
      SourceText source,
      Set<Applicability> allowed,
      RepositoryView repository) {
    List<Diagnostic> applied = new ArrayList<>();
    SourceText current = source;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      FileReport report = linter.check(path, kind, current, repository);
      List<Diagnostic> chosen = withoutConflicts(fixable(report, allowed));
      Optional<SourceText> fixed = together(report, chosen, repository);
      if (fixed.isEmpty() && !chosen.isEmpty()) {
        chosen = List.of(chosen.getFirst());
        fixed = together(report, chosen, repository);
      }
      if (fixed.isEmpty()) {
        break;
      }
      applied.addAll(chosen);
      current = fixed.get();
    }
    return new FixedFile(current, applied);
  }

  private Optional<SourceText> together(
      FileReport report, List<Diagnostic> chosen, RepositoryView repository) {
    return chosen.isEmpty() ? Optional.empty() : linter.fixTogether(report, chosen, repository);
  }

  private List<Diagnostic> fixable(FileReport report, Set<Applicability> allowed) {
    return report.diagnostics().stream()
        .filter(wanted)
        .filter(
            found -> found.fix().filter(fix -> allowed.contains(fix.applicability())).isPresent())
        .sorted(MOST_SEVERE_FIRST)
        .toList();
  }

  private static List<Diagnostic> withoutConflicts(List<Diagnostic> fixable) {
    List<Diagnostic> chosen = new ArrayList<>();
    List<Edit> taken = new ArrayList<>();
    for (Diagnostic candidate : fixable) {
      List<Edit> edits = candidate.fix().orElseThrow().edits();
      List<Edit> all = new ArrayList<>(taken);
      all.addAll(edits);
      if (!Edits.conflict(all)) {
        taken = all;
        chosen.add(candidate);
      }
    }
    return chosen;
  }
}
