package dev.plimsoll.playground;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileKind;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Fixer;
import dev.plimsoll.engine.Fixer.FixedFile;
import dev.plimsoll.engine.Linter;
import dev.plimsoll.rule.Applicability;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rules.Catalog;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Looks at a text that stands alone, with every rule and no configuration, as the server looks at
/// the files of a pull request.
public final class Playground {
  /// More than anybody reads; what is beyond is counted.
  private static final int MOST_REMARKS = 200;

  private final InstantSource clock;

  public Playground(InstantSource clock) {
    this.clock = clock;
  }

  /// Looks at it, and applies what is wanted before.
  ///
  /// @throws PatienceLostException when it takes longer than any real file
  /// @throws IllegalArgumentException when the text is too large
  public Verdict judge(Pasted pasted) {
    SourceText source = SourceText.of(pasted.text());
    if (pasted.isTooLarge()) {
      throw new IllegalArgumentException("too large: " + source.length());
    }
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    Patience patience = new Patience();
    Linter linter = new Linter(Catalog.all().stream().map(patience::limit).toList()).on(today);
    String name = FileGuess.name(pasted.name(), pasted.text());
    FixedFile fixed = fixed(linter, name, source, pasted.apply());
    FileReport report = linter.check(name, fixed.source(), RepositoryView.unknown());
    return verdict(report, fixed.applied().size(), patience);
  }

  private static FixedFile fixed(
      Linter linter, String name, SourceText source, Pasted.Apply apply) {
    Set<Applicability> allowed =
        switch (apply) {
          case NONE -> EnumSet.noneOf(Applicability.class);
          case SAFE -> EnumSet.of(Applicability.SAFE);
          case ALL -> EnumSet.of(Applicability.SAFE, Applicability.UNSAFE);
        };
    if (allowed.isEmpty()) {
      return new FixedFile(source, List.of());
    }
    FileKind kind = FileKind.ofPath(name).orElseThrow();
    return new Fixer(linter).fix(name, kind, source, allowed, RepositoryView.unknown());
  }

  private static Verdict verdict(FileReport report, int applied, Patience patience) {
    Remarks remarks = new Remarks(report.source(), patience);
    List<Diagnostic> found = report.diagnostics();
    return new Verdict(
        report.path(),
        report.recognised(),
        report.source().slice(new Span(0, report.source().length())),
        applied,
        found.size(),
        found.stream().limit(MOST_REMARKS).map(remarks::of).toList(),
        report.problems(),
        report.suppressed().size(),
        count(found, EnumSet.of(Applicability.SAFE)),
        count(found, EnumSet.of(Applicability.SAFE, Applicability.UNSAFE)));
  }

  private static int count(List<Diagnostic> found, Set<Applicability> kinds) {
    return Math.toIntExact(
        found.stream()
            .filter(
                each -> each.fix().filter(fix -> kinds.contains(fix.applicability())).isPresent())
            .count());
  }
}
