package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.rule.Applicability;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// No fix leaves the engine unproven. The rules here find a word and offer to write another for it.
class ProofTest {
  private static final RepositoryView NOWHERE = RepositoryView.unknown();

  /// Finds every `word` and offers `replacement`.
  private record Forbids(String word, String replacement) implements DockerfileRule {
    @Override
    public RuleInfo info() {
      return new RuleInfo(
          "forbids-" + word,
          Category.COPY,
          Severity.WARNING,
          "No " + word + ".",
          "None.",
          List.of());
    }

    @Override
    public List<Finding> check(Dockerfile file, Surroundings surroundings) {
      Matcher matcher = Pattern.compile(word).matcher(file.source().toString());
      return matcher
          .results()
          .map(found -> {
            Span span = new Span(found.start(), found.end());
            Fix fix = Fix.safe("Write it", List.of(Edit.replace(span, replacement)));
            return Finding.of(info(), span, word, "Not this.", fix);
          })
          .toList();
    }
  }

  @Test
  void aFixThatWorksIsOffered() {
    FileReport report = check("FROM a\nRUN bad\n", new Forbids("bad", "good"));

    assertThat(report.diagnostics()).hasSize(1).allMatch(found -> found.fix().isPresent());
    assertThat(report.withheldFixes()).isZero();
  }

  @Test
  void aFixThatLeavesTheFindingIsWithheldAndCounted() {
    FileReport report = check("FROM a\nRUN bad\n", new Forbids("bad", "bad  "));

    assertThat(report.diagnostics()).hasSize(1).allMatch(found -> found.fix().isEmpty());
    assertThat(report.withheldFixes()).isEqualTo(1);
  }

  @Test
  void aFixThatMakesAnotherFindingIsWithheld() {
    FileReport report =
        check("FROM a\nRUN bad\n", new Forbids("bad", "worse"), new Forbids("worse", "bad"));

    assertThat(report.diagnostics()).hasSize(1).allMatch(found -> found.fix().isEmpty());
  }

  @Test
  void aFixThatBreaksTheFileIsWithheld() {
    FileReport report = check("FROM a\nRUN bad\n", new Forbids("bad", "x\nENV broken"));

    assertThat(report.withheldFixes()).isEqualTo(1);
  }

  @Test
  void fixesThatOverlapAreAppliedOneAfterTheOther() {
    Linter linter =
        new Linter(List.of(new Forbids("one two", "1 2"), new Forbids("two three", "2 3")));
    SourceText source = SourceText.of("FROM a\nRUN one two three\n");

    Fixer.FixedFile fixed =
        new Fixer(linter)
            .fix(
                "Dockerfile", FileKind.DOCKERFILE, source, EnumSet.of(Applicability.SAFE), NOWHERE);

    assertThat(fixed.source().toString()).isEqualTo("FROM a\nRUN 1 2 three\n");
    assertThat(fixed.applied()).hasSize(1);
  }

  @Test
  void fixesThatDoNotWorkTogetherAreNotCombined() {
    Linter linter =
        new Linter(List.of(new Forbids("one two", "1 2"), new Forbids("two three", "2 3")));
    FileReport report =
        linter.check("Dockerfile", SourceText.of("FROM a\nRUN one two three\n"), NOWHERE);

    assertThat(linter.fixTogether(report, report.diagnostics(), NOWHERE)).isEmpty();
  }

  @Test
  void onlyTheAllowedKindsAreApplied() {
    SourceText source = SourceText.of("FROM a\nRUN bad\n");

    Fixer.FixedFile fixed =
        new Fixer(new Linter(List.of(new Forbids("bad", "good"))))
            .fix(
                "Dockerfile",
                FileKind.DOCKERFILE,
                source,
                EnumSet.of(Applicability.UNSAFE),
                NOWHERE);

    assertThat(fixed.source()).isEqualTo(source);
    assertThat(fixed.applied()).isEmpty();
  }

  @Test
  void equalFindingsHaveDifferentFingerprintsAndMovingThemChangesNone() {
    Rule rule = new Forbids("bad", "good");

    List<Fingerprint> before = fingerprints(check("FROM a\nRUN bad\nRUN bad\n", rule));
    List<Fingerprint> after =
        fingerprints(check("# new\nFROM a\nRUN date\nRUN bad\nRUN bad\n", rule));

    assertThat(before).hasSize(2).doesNotHaveDuplicates().isEqualTo(after);
  }

  private static List<Fingerprint> fingerprints(FileReport report) {
    return report.diagnostics().stream().map(Diagnostic::fingerprint).toList();
  }

  @Test
  void aFixThatBringsAFindingFromUnderItsCommentIsWithheld() {
    FileReport report =
        check(
            "FROM a\nRUN bad\n# plimsoll ignore=copy\nRUN evil\n",
            new Forbids("bad", "bat\nRUN evil"),
            new Forbids("evil", "good"));

    assertThat(report.suppressed()).hasSize(1);
    assertThat(report.withheldFixes()).isEqualTo(1);
  }

  @Test
  void aFixThatOnlyHidesTheFindingIsWithheld() {
    FileReport report =
        check("FROM a\nRUN bad\n", new Forbids("bad", "x\n# plimsoll ignore=all\nRUN bad"));

    assertThat(report.withheldFixes()).isEqualTo(1);
  }

  @Test
  void aFixThatPartsACommentFromItsInstructionIsWithheld() {
    String file = "FROM a\n# hadolint ignore=DL3020\nRUN bad\n";
    FileReport report =
        check(file, new Forbids("(?<=DL3020)\n(?=RUN)", "\nUSER x\n"), new Forbids("bad", "good"));

    assertThat(report.withheldFixes()).isEqualTo(1);
    assertThat(report.diagnostics()).filteredOn(found -> found.fix().isPresent()).hasSize(1);
  }

  private static FileReport check(String text, Rule... rules) {
    return new Linter(List.of(rules)).check("Dockerfile", SourceText.of(text), NOWHERE);
  }
}
