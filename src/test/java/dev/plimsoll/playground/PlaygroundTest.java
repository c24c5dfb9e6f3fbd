package dev.plimsoll.playground;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.playground.Pasted.Apply;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PlaygroundTest {
  static final List<Sample> SAMPLES = Sample.ALL;
  private static final Playground PLAYGROUND =
      new Playground(InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z")));

  private static Verdict judge(String text) {
    return PLAYGROUND.judge(new Pasted("", text, Apply.NONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FROM alpine:3.22               | Dockerfile",
        "# a shop                       | Dockerfile",
        "''                             | Dockerfile",
        "services: {}                   | compose.yaml",
        "x-shop: {}                     | compose.yaml",
        "apiVersion: v1                 | manifest.yaml",
        "Resources: {}                  | template.yaml",
        "AWSTemplateFormatVersion: 2010 | template.yaml",
        "' {\"family\": \"shop\"}'      | task-definition.json",
        "resource \"a\" \"b\" {}        | main.tf",
        "locals {}                      | main.tf",
      })
  void aTextWithoutANameIsToldByItsContent(String text, String name) {
    assertThat(judge(text).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "web.Dockerfile, web.Dockerfile",
    "C:\\shop\\compose.prod.yaml, compose.prod.yaml",
    "/srv/shop/web.tf, web.tf",
    "notes.txt, Dockerfile",
    "<b>.tf, b.tf",
  })
  void aNameThatTellsTheKindGoesFirst(String given, String name) {
    Pasted pasted = new Pasted(given, "FROM alpine:3.22\n", Apply.NONE);

    assertThat(PLAYGROUND.judge(pasted).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void everySampleHasSomethingToFindAndToFix(Sample sample) {
    Verdict verdict = judge(sample.text());

    assertThat(verdict.name()).isEqualTo(sample.file());
    assertThat(verdict.recognised()).isTrue();
    assertThat(verdict.found()).isGreaterThanOrEqualTo(2);
    assertThat(verdict.fixable()).isPositive();
    assertThat(verdict.problems()).isEmpty();
  }

  @Test
  void placesAreThoseOfJavaScript() {
    String text = "# 😀 é\nFROM alpine:3.22\nADD shop /srv/😀\nUSER 1000\n";
    Remark remark = judge(text).remarks().getFirst();

    assertThat(remark.rule()).isEqualTo("add-instead-of-copy");
    assertThat(text.substring(remark.place().start(), remark.place().end())).isEqualTo("ADD");
    assertThat(remark.excerpt()).isEqualTo("3 | ADD shop /srv/😀\n  | ^^^");
    assertThat(remark.place().line()).isEqualTo(3);
  }

  @Test
  void theEditsOfAFixMakeTheTextThatItsDiffShows() {
    String text = "FROM alpine:3.22\n# 😀\nADD shop /srv/shop\nUSER 1000\n";
    Suggestion fix = requireNonNull(judge(text).remarks().getFirst().fix());

    Suggestion.Change edit = fix.edits().getFirst();
    assertThat(text.substring(0, edit.start()) + edit.replacement() + text.substring(edit.end()))
        .isEqualTo(text.replace("ADD", "COPY"));
    assertThat(fix.diff()).contains("-ADD shop /srv/shop", "+COPY shop /srv/shop");
    assertThat(fix.applicability()).isEqualTo("safe");
  }

  @Test
  void safeFixesAreAppliedAlone_orAllThatMayBe() {
    String text = "FROM alpine:3.22\nWORKDIR /srv/shop\nADD shop .\nCMD [\"./shop\"]\n";

    Verdict safe = PLAYGROUND.judge(new Pasted("", text, Apply.SAFE));
    Verdict all = PLAYGROUND.judge(new Pasted("", text, Apply.ALL));

    assertThat(safe.text()).isEqualTo(text.replace("ADD", "COPY"));
    assertThat(safe.applied()).isEqualTo(1);
    assertThat(safe.remarks()).extracting(Remark::rule).containsExactly("missing-user");
    assertThat(all.text()).contains("COPY", "USER appuser");
    assertThat(all.remarks()).extracting(Remark::rule).doesNotContain("missing-user");
  }

  @Test
  void anUnsafeFixSaysItsRisk() {
    Suggestion fix =
        requireNonNull(judge("FROM alpine:3.22\nCMD [\"./shop\"]\n").remarks().getFirst().fix());

    assertThat(fix.applicability()).isEqualTo("unsafe");
    assertThat(fix.risk()).isNotBlank();
  }

  @Test
  void whatIsSuppressedIsCounted() {
    Verdict verdict = judge("FROM alpine:3.22\n# hadolint ignore=DL3020\nADD a b\nUSER 1000\n");

    assertThat(verdict.found()).isZero();
    assertThat(verdict.summary()).isEqualTo("Nothing found in Dockerfile, 1 suppressed.");
  }

  @Test
  void whatIsNoTaskDefinitionIsSaid() {
    assertThat(judge("{\"name\": \"shop\"}").summary()).startsWith("This reads as no file");
  }

  @Test
  void moreFindingsThanAnybodyReadsAreCounted() {
    Verdict verdict = judge("FROM alpine:3.22\nUSER 1000\n" + "ADD a b\n".repeat(500));

    assertThat(verdict.found()).isGreaterThanOrEqualTo(500);
    assertThat(verdict.remarks()).hasSize(200);
    assertThat(verdict.summary()).contains("the first 200 are shown");
  }

  @Test
  void aTextOverTheLimitIsRefused() {
    assertThat(judge("#".repeat(Pasted.LIMIT)).found()).isZero();
    assertThatThrownBy(() -> judge("#".repeat(Pasted.LIMIT + 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> judge("#\n".repeat(Pasted.MOST_LINES + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
