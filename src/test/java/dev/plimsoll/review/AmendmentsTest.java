package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.config.ConfigurationReader;
import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.engine.Linter;
import dev.plimsoll.review.Amendments.Silence;
import dev.plimsoll.rule.Applicability;
import dev.plimsoll.rules.Catalog;
import dev.plimsoll.text.SourceText;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Commits that people ask for, with the real rules.
class AmendmentsTest {
  private static final Set<Applicability> SAFE = EnumSet.of(Applicability.SAFE);

  private final Amendments amendments =
      new Amendments(
          FileChecker.of(Linter.withAllRules()),
          new ConfigurationSearch(new ConfigurationReader(Catalog.infos())));

  @Test
  void onlyWhatThePullRequestBringsIsFixed() {
    String before = "FROM alpine:3.22\nADD motd /etc/motd\nUSER 1000\n";
    String after = before.replace("USER", "ADD issue /etc/issue\nUSER");

    CommitDraft commit =
        amendments
            .fixes("octo", FakeHost.changing("Dockerfile", before, after).state(), SAFE)
            .orElseThrow();

    assertThat(commit.headline()).isEqualTo("Fix add-instead-of-copy");
    assertThat(commit.changes().getFirst().after())
        .hasToString("FROM alpine:3.22\nADD motd /etc/motd\nCOPY issue /etc/issue\nUSER 1000\n");
  }

  @Test
  void lineEndsStayAsTheyAre() {
    String text = "FROM alpine:3.22\r\nADD motd /etc/motd\r\nUSER 1000\r\n";

    CommitDraft commit =
        amendments.fixes("octo", FakeHost.adding("Dockerfile", text).state(), SAFE).orElseThrow();

    assertThat(commit.changes().getFirst().after()).hasToString(text.replace("ADD", "COPY"));
  }

  @Test
  void whereNothingCanBeFixedThereIsNoCommit() {
    assertThat(
            amendments.fixes(
                "octo",
                FakeHost.adding("Dockerfile", "FROM alpine:3.22\nUSER 1000\n").state(),
                SAFE))
        .isEmpty();
  }

  @Test
  void anIgnoreStandsAboveTheInstructionAndHasTheReasonInOneLine() {
    String text =
        "# syntax=docker/dockerfile:1\nFROM alpine:3.22\nADD \\\n  motd /etc/\nUSER 1000\n";

    assertThat(silenced("Dockerfile", text, "add-instead-of-copy", "it is\nan archive"))
        .isEqualTo(
            text.replace(
                "ADD", "# plimsoll ignore=add-instead-of-copy reason: it is an archive\nADD"));
  }

  @Test
  void inYamlItHasTheIndentationOfItsKey() {
    String text = "services:\n  web:\n    image: nginx:1.27\n    user: root\n    read_only: true\n";

    assertThat(silenced("compose.yaml", text, "root-user-in-compose", ""))
        .contains("    # plimsoll ignore=root-user-in-compose\n    user: root\n");
  }

  @Test
  void jsonHasNoPlaceForAComment() {
    String text =
        """
        {"family": "web", "containerDefinitions": [
          {"name": "web", "image": "acme/web:1", "user": "root"}]}
        """;

    assertThat(
            amendments.silence(
                "octo",
                FakeHost.adding("task-definition.json", text).state(),
                "root-user-in-task-definition",
                "",
                found -> true))
        .isEqualTo(new Silence.NoPlace("task-definition.json"));
  }

  @Test
  void whatThePullRequestDoesNotBringIsNotIgnored() {
    String text = "FROM alpine:3.22\nUSER 1000\n";

    assertThat(
            amendments.silence(
                "octo",
                FakeHost.adding("Dockerfile", text).state(),
                "root-user",
                "",
                found -> true))
        .isEqualTo(new Silence.NothingFound());
  }

  private String silenced(String path, String text, String rule, String reason) {
    Silence silence =
        amendments.silence(
            "octo", FakeHost.adding(path, text).state(), rule, reason, found -> true);
    assertThat(silence).isInstanceOf(Silence.Possible.class);
    SourceText after = ((Silence.Possible) silence).commit().changes().getFirst().after();
    return after.toString();
  }
}
