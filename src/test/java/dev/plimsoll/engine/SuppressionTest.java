package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.ConfigurationReader;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rules.Catalog;
import dev.plimsoll.text.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comments and the configuration take away, and what they leave.
class SuppressionTest {
  private static final Linter LINTER = Linter.withAllRules();

  private static FileReport check(String path, String text) {
    return LINTER.check(path, SourceText.of(text), RepositoryView.unknown());
  }

  private static List<String> found(FileReport report) {
    return report.diagnostics().stream()
        .map(each -> each.start().line() + " " + each.rule().id())
        .toList();
  }

  private static List<String> suppressed(FileReport report) {
    return report.suppressed().stream()
        .map(each ->
            each.diagnostic().start().line()
                + " "
                + each.diagnostic().rule().id()
                + each.reason().map(" "::concat).orElse(""))
        .toList();
  }

  @Test
  void theInstructionBelow() {
    FileReport report =
        check(
            "Dockerfile",
            """
            FROM nginx:1
            # plimsoll ignore=add-instead-of-copy reason: it is unpacked
            # another comment
            ADD a /a
            ADD b /b
            USER nginx
            """);

    assertThat(found(report)).containsExactly("5 add-instead-of-copy");
    assertThat(suppressed(report)).containsExactly("4 add-instead-of-copy it is unpacked");
    assertThat(report.suppressed().getFirst().by())
        .isEqualTo("# plimsoll ignore=add-instead-of-copy reason: it is unpacked");
  }

  @Test
  void aCommentInsideARunIsAboutTheRun() {
    FileReport report =
        check(
            "Dockerfile",
            """
            FROM debian:12
            RUN apt-get update && \\
                # plimsoll ignore=apt-lists
                apt-get install -y curl
            USER www-data
            """);

    assertThat(found(report)).isEmpty();
    assertThat(suppressed(report)).containsExactly("2 apt-lists-left-in-layer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# plimsoll ignore-file=copy,non-root",
        "# plimsoll ignore-file=all",
        "# plimsoll ignore=all -- a comment above FROM is about its stage",
        "# hadolint global ignore=DL3020\n# checkov:skip=CKV_DOCKER_3:none",
        "# tally global ignore=hadolint/DL3020;reason=x\n#checkov:skip=CKV_DOCKER_1,CKV_DOCKER_3",
        "# kics-scan ignore",
        "# kics-scan ignore-block",
        "# kics-scan disable=9513a694-aa0d-41d8-be61-3271e056f36b,fd54f200-402c-4333-a5a4-36ef6709af2f",
        "#trivy:ignore:DS-0002 trivy:ignore:AVD-DS-0005",
        "#trivy:ignore:*",
        "# trivy:ignore:DS*",
        "#tfsec:ignore:ds002:exp:2030-01-01\n#trivy:ignore:DS005",
        "# syntax=docker/dockerfile:1\n# plimsoll ignore-file=all",
      })
  void theWholeFileOrStage(String comment) {
    FileReport report = check("Dockerfile", comment + "\nFROM debian:12\nADD a /a\nCMD [\"a\"]\n");

    assertThat(found(report)).isEmpty();
    assertThat(report.suppressed()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# plimsoll ignore=copy",
        "# plimsoll  ignore = copy, apt-lists",
        "#plimsoll ignore=add-instead-of-copy (as it is)",
        "# hadolint ignore=DL3020",
        "# hadolint ignore=DL3009,DL3020 # why",
        "# tally ignore=DL3020;reason=why",
        "# tally ignore=all",
        "# trivy:ignore:ds-0005",
        "# kics-scan ignore-line",
      })
  void otherSpellings(String comment) {
    String file = "FROM nginx:1\n" + comment + "\nADD a /a\nUSER nginx\n";

    assertThat(check("Dockerfile", file).suppressed()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# hadolint ignore=DL3009",
        "# see hadolint ignore=DL3020",
        "# checkov:skip=CKV_DOCKER_3",
        "# trivy:ignore:DS-0005[name=x]",
        "# trivy:ignore:DS-0005:ws:dev",
        "# trivy:ignore:DS-0005:exp:2020-01-01",
        "# kics-scan disable=9513a694-aa0d-41d8-be61-3271e056f36b",
        "# plimsoll ignores copy",
        "# check=skip=CopyIgnoredFile",
      })
  void whatDoesNotSuppress(String comment) {
    String file = "FROM nginx:1\n" + comment + "\nADD a /a\nUSER nginx\n";
    FileReport report =
        LINTER
            .on(LocalDate.of(2026, 1, 1))
            .check("Dockerfile", SourceText.of(file), RepositoryView.unknown());

    assertThat(found(report)).containsExactly("3 add-instead-of-copy");
  }

  @Test
  void servicesOfCompose() {
    FileReport report =
        check(
            "compose.yaml",
            """
            services:
              # plimsoll ignore=writable-root-in-compose reason: it installs
              a:
                image: x
              b: # plimsoll ignore=read-only
                image: x
              c:
                image: x
            """);

    assertThat(found(report)).containsExactly("7 writable-root-in-compose");
    assertThat(report.suppressed()).hasSize(2);
  }

  @Test
  void containersByTheConfiguration() {
    Configuration configuration =
        read(
            """
            ignore:
              - rule: read-only
                path: deploy/
                container: web
                reason: debugged
            """);
    String file =
        """
        {"family": "f", "containerDefinitions": [
          {"name": "web", "image": "x"},
          {"name": "db", "image": "x"}
        ]}
        """;
    FileReport report =
        LINTER
            .with(configuration)
            .check("deploy/t.json", SourceText.of(file), RepositoryView.unknown());

    assertThat(found(report)).containsExactly("3 writable-root-in-task-definition");
    assertThat(report.suppressed())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.by()).isEqualTo("ignore in c.yml:2");
          assertThat(each.reason()).contains("debugged");
        });
  }

  @Test
  void fingerprintsAreThoseWithoutTheComment() {
    String twice = "FROM nginx:1\n%sADD a /a\nADD a /a\nUSER nginx\n";
    FileReport plain = check("Dockerfile", twice.formatted(""));
    FileReport hushed = check("Dockerfile", twice.formatted("# plimsoll ignore=copy\n"));

    assertThat(hushed.diagnostics().getFirst().fingerprint())
        .isEqualTo(plain.diagnostics().getLast().fingerprint());
    assertThat(Novelty.since(plain).isNew(hushed.diagnostics().getFirst())).isFalse();
    assertThat(Novelty.since(hushed).isNew(plain.diagnostics().getFirst())).isFalse();
  }

  private static Configuration read(String yaml) {
    return new ConfigurationReader(Catalog.infos()).read("c.yml", SourceText.of(yaml));
  }
}
