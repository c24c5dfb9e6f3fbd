package dev.plimsoll.engine;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.PathPattern;
import dev.plimsoll.config.Setting;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.rules.Catalog;
import dev.plimsoll.text.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks files with a set of rules. Immutable and safe for use by many threads.
public final class Linter {
  private final List<Rule> rules;
  private final Configuration configuration;
  private final Optional<LocalDate> today;
  private final FixListener listener;

  public Linter(List<Rule> rules) {
    this(rules, Configuration.DEFAULT, Optional.empty(), FixListener.NONE);
  }

  private Linter(
      List<Rule> rules,
      Configuration configuration,
      Optional<LocalDate> today,
      FixListener listener) {
    this.rules = List.copyOf(rules);
    this.configuration = configuration;
    this.today = today;
    this.listener = listener;
  }

  /// The same rules, as far as this configuration wants them.
  public Linter with(Configuration wanted) {
    return new Linter(rules, wanted, today, listener);
  }

  /// The same on a day, after which comments that say so hold no more; without it all hold.
  public Linter on(LocalDate day) {
    return new Linter(rules, configuration, Optional.of(day), listener);
  }

  /// The same, and somebody is told of fixes that are withheld.
  public Linter watchedBy(FixListener wanted) {
    return new Linter(rules, configuration, today, wanted);
  }

  /// A linter with every rule of the catalogue.
  public static Linter withAllRules() {
    return new Linter(Catalog.all());
  }

  /// Checks a file of the kind that its name tells.
  ///
  /// @throws IllegalArgumentException if [FileKind#ofPath] knows no kind for the path
  public FileReport check(String path, SourceText source, RepositoryView repository) {
    FileKind kind =
        FileKind.ofPath(path)
            .orElseThrow(() -> new IllegalArgumentException("no container file: " + path));
    return check(path, kind, source, repository);
  }

  /// Checks a file, unless the configuration excludes it. Each fix in the report is proven to work
  /// alone.
  public FileReport check(
      String path, FileKind kind, SourceText source, RepositoryView repository) {
    Optional<Setting<PathPattern>> exclusion = configuration.exclusion(path);
    return exclusion.isPresent()
        ? FileReport.excluded(path, kind, source, exclusion.get())
        : report(source, fileCheck(path, kind, repository));
  }

  private FileCheck fileCheck(String path, FileKind kind, RepositoryView repository) {
    Surroundings surroundings = new Surroundings(path, repository, configuration.preferences(path));
    return FileCheck.of(kind, rules, surroundings, configuration, today);
  }

  private FileReport report(SourceText source, FileCheck check) {
    Reading reading = check.read(source);
    Proof proof = new Proof(check, reading);
    Map<Reading.Identity, Integer> occurrences = new HashMap<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>();
    int withheld = 0;
    for (Reading.Judged judged : reading.judged()) {
      Finding finding = judged.finding();
      int occurrence = occurrences.merge(Reading.Identity.of(finding), 1, Integer::sum) - 1;
      Optional<Fix> fix = judged.isOpen() ? proof.of(finding) : Optional.empty();
      Diagnostic diagnostic = diagnostic(check, source, finding, fix, occurrence);
      judged
          .suppression()
          .ifPresentOrElse(
              by -> suppressed.add(new Suppressed(diagnostic, by.by(), by.reason())),
              () -> diagnostics.add(diagnostic));
      if (judged.isOpen() && fix.isEmpty() && proof.isWithheld(finding)) {
        withheld++;
        listener.withheld(finding.rule());
      }
    }
    FileModel model = reading.model();
    return new FileReport(
        check.path(),
        check.kind(),
        source,
        model.isRecognised(),
        diagnostics,
        suppressed,
        model.problems(),
        withheld);
  }

  /// The file with the fixes of all these diagnostics in it, if they stand the proof together: no
  /// two conflict, each finding is gone and none is new.
  ///
  /// @param chosen diagnostics of `report`, each with a fix
  public Optional<SourceText> fixTogether(
      FileReport report, List<Diagnostic> chosen, RepositoryView repository) {
    FileCheck check = fileCheck(report.path(), report.kind(), repository);
    List<Finding> findings = chosen.stream().map(Linter::finding).toList();
    return new Proof(check, check.read(report.source())).apply(findings);
  }

  private static Diagnostic diagnostic(
      FileCheck check, SourceText source, Finding finding, Optional<Fix> fix, int occurrence) {
    return new Diagnostic(
        finding.rule(),
        check.severity(finding.rule()),
        check.path(),
        finding.span(),
        source.position(finding.span().start()),
        source.position(finding.span().end()),
        finding.subject(),
        finding.message(),
        fix,
        Fingerprint.of(finding.rule().id(), check.path(), finding.subject(), occurrence));
  }

  private static Finding finding(Diagnostic diagnostic) {
    return new Finding(
        diagnostic.rule(),
        diagnostic.span(),
        diagnostic.subject(),
        diagnostic.message(),
        diagnostic.fix());
  }
}
