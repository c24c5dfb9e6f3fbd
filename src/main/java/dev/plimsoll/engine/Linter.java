package dev.plimsoll.engine;

import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Preferences;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.rules.Catalog;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks files with a set of rules. Immutable and safe for use by many threads.
public final class Linter {
  private final List<Rule> rules;

  public Linter(List<Rule> rules) {
    this.rules = List.copyOf(rules);
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

  /// Checks a file. Each fix in the report is proven to work alone.
  public FileReport check(
      String path, FileKind kind, SourceText source, RepositoryView repository) {
    Surroundings surroundings = surroundings(path, repository);
    Reading reading = Reading.of(kind, source, rules, surroundings);
    Proof proof = new Proof(kind, rules, surroundings, reading);
    Map<Reading.Identity, Integer> occurrences = new HashMap<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    int withheld = 0;
    for (Finding finding : reading.findings()) {
      int occurrence = occurrences.merge(Reading.Identity.of(finding), 1, Integer::sum) - 1;
      Optional<Fix> fix = finding.fix().filter(offered -> proof.holds(finding));
      if (finding.fix().isPresent() && fix.isEmpty()) {
        withheld++;
      }
      diagnostics.add(diagnostic(path, source, finding, fix, occurrence));
    }
    FileModel model = reading.model();
    return new FileReport(
        path,
        kind,
        source,
        model.isRecognised(),
        diagnostics,
        List.of(),
        model.problems(),
        withheld);
  }

  private static Surroundings surroundings(String path, RepositoryView repository) {
    return new Surroundings(path, repository, Preferences.DEFAULT);
  }

  /// The file with the fixes of all these diagnostics in it, if they stand the proof together: no
  /// two conflict, each finding is gone and none is new.
  ///
  /// @param chosen diagnostics of `report`, each with a fix
  public Optional<SourceText> fixTogether(
      FileReport report, List<Diagnostic> chosen, RepositoryView repository) {
    Surroundings surroundings = surroundings(report.path(), repository);
    Reading before = Reading.of(report.kind(), report.source(), rules, surroundings);
    List<Finding> findings = chosen.stream().map(Linter::finding).toList();
    return new Proof(report.kind(), rules, surroundings, before).apply(findings);
  }

  private static Diagnostic diagnostic(
      String path, SourceText source, Finding finding, Optional<Fix> fix, int occurrence) {
    return new Diagnostic(
        finding.rule(),
        finding.rule().severity(),
        path,
        finding.span(),
        source.position(finding.span().start()),
        source.position(finding.span().end()),
        finding.subject(),
        finding.message(),
        fix,
        Fingerprint.of(finding.rule().id(), path, finding.subject(), occurrence));
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
