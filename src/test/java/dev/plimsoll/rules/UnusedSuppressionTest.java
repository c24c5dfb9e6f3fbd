package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.ConfigurationReader;
import dev.plimsoll.engine.FileKind;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Fixer;
import dev.plimsoll.engine.Linter;
import dev.plimsoll.rule.Applicability;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.text.SourceText;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/// Comments of ours that suppress nothing are found and taken away.
class UnusedSuppressionTest {
  private static final Linter LINTER = Linter.withAllRules();

  private static FileReport check(String path, String text) {
    return LINTER.check(path, SourceText.of(text), RepositoryView.unknown());
  }

  private static String fixed(String path, FileKind kind, String text) {
    return new Fixer(LINTER)
        .fix(
            path,
            kind,
            SourceText.of(text),
            EnumSet.of(Applicability.SAFE),
            RepositoryView.unknown())
        .source()
        .toString();
  }

  @Test
  void aSuppressionThatSuppressesNothing() {
    FileReport report =
        check(
            "Dockerfile",
            """
            FROM nginx:1
            # plimsoll ignore=add-instead-of-copy,apt-lists
            ADD a /a
            # plimsoll ignore=root-user
            USER nginx
            # plimsoll ignore=root-usr
            """);

    assertThat(report.diagnostics())
        .extracting(
            each -> each.start().line() + ":" + each.start().column() + " " + each.message())
        .containsExactly(
            "2:39 Nothing is found here that apt-lists would suppress.",
            "4:19 Nothing is found here that root-user would suppress.",
            "6:19 There is no rule \"root-usr\"; did you mean root-user?");
    assertThat(fixed("Dockerfile", FileKind.DOCKERFILE, report.source().toString()))
        .isEqualTo(
            """
            FROM nginx:1
            # plimsoll ignore=add-instead-of-copy
            ADD a /a
            USER nginx
            # plimsoll ignore=root-usr
            """);
  }

  @Test
  void commentsOfOthersAreNeverReported() {
    assertThat(
            check("Dockerfile", "# hadolint ignore=DL3020\nFROM nginx:1\nUSER nginx\n")
                .diagnostics())
        .isEmpty();
  }

  @Test
  void aCommentThatUncoversADirectiveHasNoFix() {
    FileReport report =
        check("Dockerfile", "# plimsoll ignore=copy\n# escape=`\nFROM nginx:1\nUSER nginx\n");

    assertThat(report.diagnostics()).singleElement().matches(found -> found.fix().isEmpty());
  }

  @Test
  void aRuleThatIsOffIsNotMissed() {
    Configuration off =
        new ConfigurationReader(Catalog.infos()).read("c.yml", SourceText.of("rules: {copy: off}"));

    assertThat(
            LINTER
                .with(off)
                .check(
                    "Dockerfile",
                    SourceText.of("FROM nginx:1\n# plimsoll ignore=copy\nADD a /a\nUSER nginx\n"),
                    RepositoryView.unknown())
                .diagnostics())
        .isEmpty();
  }

  @Test
  void aCommentBehindAValueGoesAlone() {
    String file =
        """
        services:
          web: # plimsoll ignore=read-only reason: it was so once
            image: harbour:1
            read_only: true
            tmpfs: [/tmp]
        """;

    assertThat(fixed("compose.yaml", FileKind.COMPOSE, file))
        .isEqualTo(file.replace(" # plimsoll ignore=read-only reason: it was so once", ""));
  }

  @Test
  void itIsSilentWhereItIsNamed() {
    FileReport report =
        check(
            "Dockerfile",
            """
            FROM nginx:1
            # plimsoll ignore=copy,unused-suppression
            COPY a /a
            USER nginx
            """);

    assertThat(report.diagnostics()).isEmpty();
  }

  @Test
  void aFileThatIsNotUnderstoodIsLeftAlone() {
    assertThat(check("compose.yaml", "# plimsoll ignore=read-only\nservices: [\n").diagnostics())
        .isEmpty();
  }
}
