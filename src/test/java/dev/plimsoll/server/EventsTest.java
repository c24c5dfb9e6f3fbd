package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.queue.Consequence;
import dev.plimsoll.queue.InstallationKey;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.PullRequestKey;
import dev.plimsoll.queue.RepositoryKey;
import dev.plimsoll.talk.Ask;
import dev.plimsoll.talk.AskForm;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What each event means for the work, apart from those of a pull request itself.
class EventsTest {
  private static final String HEAD = "a".repeat(40);
  private static final String BASE = "b".repeat(40);
  private static final RepositoryKey HARBOUR = new RepositoryKey(11, "tidewater", "harbour");
  private static final PullRequestKey HARBOUR_7 = new PullRequestKey(11, "tidewater", "harbour", 7);
  private static final String PLACE =
      """
      "installation": {"id": 11},
      "repository": {"id": 5, "name": "harbour", "default_branch": "main",
                     "owner": {"login": "tidewater"}},
      "sender": {"login": "mona", "type": "User"}\
      """;

  @Nested
  class Comments {
    private static final String COMMENT =
        """
        {"action": "created", "issue": {"number": 7, "pull_request": {"url": "x"}},
         "comment": {"id": 99, "body": "%s"}, %s}\
        """;

    @Test
    void oneThatSpeaksToPlimsollIsAsked() {
      String payload = COMMENT.formatted("/plimsoll fix unsafe\\nplease", PLACE);

      assertThat(asked("issue_comment", payload))
          .isEqualTo(new Ask.Comment(99, new Ask.Place.Conversation(), "fix unsafe", "mona"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"looks good", "> /plimsoll fix", "/plimsolls fix", ""})
    void othersMeanNothing(String body) {
      assertThat(read("issue_comment", COMMENT.formatted(body, PLACE)))
          .isInstanceOf(DeliveryReading.Unneeded.class);
    }

    @Test
    void whatABotWritesMeansNothing() {
      String payload = COMMENT.formatted("/plimsoll fix", PLACE).replace("User", "Bot");

      assertThat(read("issue_comment", payload)).isInstanceOf(DeliveryReading.Unneeded.class);
    }

    @Test
    void onAnIssueItMeansNothing() {
      String payload =
          COMMENT.formatted("/plimsoll fix", PLACE).replace("pull_request", "milestone");

      assertThat(read("issue_comment", payload)).isInstanceOf(DeliveryReading.Unneeded.class);
    }

    @Test
    void anAnswerInAThreadKnowsTheThread() {
      String payload =
          """
          {"action": "edited", "pull_request": {"number": 7},
           "comment": {"id": 99, "in_reply_to_id": 42, "body": "/plimsoll ignore root-user cron"},
           %s}\
          """
              .formatted(PLACE);

      assertThat(asked("pull_request_review_comment", payload))
          .isEqualTo(
              new Ask.Comment(99, new Ask.Place.ReviewThread(42), "ignore root-user cron", "mona"));
    }
  }

  @Nested
  class Checks {
    private static final String RUN =
        """
        {"action": "rerequested", "check_run": {"head_sha": "%s", "pull_requests": [
          {"number": 7, "base": {"repo": {"id": %d}}}]}, %s}\
        """;

    @Test
    void aRunThatIsWantedAgainIsAskedOfItsPullRequest() {
      assertThat(asked("check_run", RUN.formatted(HEAD, 5, PLACE))).isEqualTo(new Ask.Rerun(HEAD));
    }

    @Test
    void ofAForkOrAnotherRepositorysPullRequestItIsAskedByTheCommit() {
      assertThat(meant("check_run", RUN.formatted(HEAD, 6, PLACE)))
          .singleElement()
          .satisfies(meant ->
              assertThat(meant)
                  .isInstanceOfSatisfying(
                      Consequence.AskedOfHead.class,
                      asked -> {
                        assertThat(asked.repository()).isEqualTo(HARBOUR);
                        assertThat(asked.headSha()).isEqualTo(HEAD);
                      }));
    }

    @Test
    void aSuiteLikewise() {
      String payload = RUN.formatted(HEAD, 5, PLACE).replace("check_run", "check_suite");

      assertThat(asked("check_suite", payload)).isEqualTo(new Ask.Rerun(HEAD));
    }

    @Test
    void aButtonComesWithWhoPressedIt() {
      String payload =
          RUN.formatted(HEAD, 5, PLACE)
              .replace("rerequested", "requested_action")
              .replace(
                  "{\"action\"", "{\"requested_action\": {\"identifier\": \"fix\"}, \"action\"");

      assertThat(asked("check_run", payload)).isEqualTo(new Ask.Button("fix", HEAD, "mona"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "completed"})
    void ourOwnRunsMeanNothing(String action) {
      String payload = RUN.formatted(HEAD, 5, PLACE).replace("rerequested", action);

      assertThat(read("check_run", payload)).isInstanceOf(DeliveryReading.Unneeded.class);
    }
  }

  @Nested
  class MergeGroups {
    private static final String GROUP =
        """
        {"action": "%s", "merge_group": {"head_sha": "%s", "base_sha": "%s",
          "head_ref": "refs/heads/gh-readonly-queue/release/1.x/pr-7-%s"}, %s}\
        """;

    @Test
    void theVerdictIsAskedOfTheLastPullRequestInIt() {
      assertThat(asked("merge_group", GROUP.formatted("checks_requested", HEAD, BASE, BASE, PLACE)))
          .isEqualTo(new Ask.MergeGroup(HEAD, BASE));
    }

    @Test
    void itsEndMeansNothing() {
      assertThat(read("merge_group", GROUP.formatted("destroyed", HEAD, BASE, BASE, PLACE)))
          .isInstanceOf(DeliveryReading.Unneeded.class);
    }
  }

  @Nested
  class Installations {
    @ParameterizedTest
    @ValueSource(strings = {"created", "unsuspend", "new_permissions_accepted"})
    void aNewOneIsLookedThroughInTheBackground(String action) {
      assertThat(meant("installation", "{\"action\": \"" + action + "\", " + PLACE + "}"))
          .containsExactly(new Consequence.Marked(Mark.inTheBackground(new InstallationKey(11))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "suspend"})
    void whatIsNoLongerOursIsForgotten(String action) {
      assertThat(meant("installation", "{\"action\": \"" + action + "\", " + PLACE + "}"))
          .containsExactly(new Consequence.InstallationGone(11));
    }

    @Test
    void repositoriesComeAndGo() {
      String payload =
          """
          {"action": "added", "installation": {"id": 11},
           "repositories_added": [{"full_name": "tidewater/harbour"}, {"full_name": "../etc"}],
           "repositories_removed": [{"full_name": "tidewater/quay"}]}\
          """;

      assertThat(meant("installation_repositories", payload))
          .containsExactly(
              new Consequence.Marked(Mark.inTheBackground(HARBOUR)),
              new Consequence.RepositoryGone(new RepositoryKey(11, "tidewater", "quay")));
    }

    @Test
    void anOwnerGetsAnotherName() {
      String payload =
          """
          {"action": "renamed", "installation": {"id": 11}, "account": {"login": "seaside"},
           "changes": {"login": {"from": "tidewater"}}}\
          """;

      assertThat(meant("installation_target", payload))
          .containsExactly(new Consequence.OwnerRenamed(11, "tidewater", "seaside"));
    }
  }

  @Nested
  class Repositories {
    @Test
    void oneGetsAnotherName() {
      String payload =
          """
          {"action": "renamed", "changes": {"repository": {"name": {"from": "port"}}}, %s}\
          """
              .formatted(PLACE);

      assertThat(meant("repository", payload))
          .containsExactly(
              new Consequence.RepositoryMoved(
                  new RepositoryKey(11, "tidewater", "port"), "tidewater", "harbour"));
    }

    @Test
    void oneGetsAnotherOwner() {
      String payload =
          """
          {"action": "transferred",
           "changes": {"owner": {"from": {"organization": {"login": "seaside"}}}}, %s}\
          """
              .formatted(PLACE);

      assertThat(meant("repository", payload))
          .containsExactly(
              new Consequence.RepositoryMoved(
                  new RepositoryKey(11, "seaside", "harbour"), "tidewater", "harbour"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"archived", "deleted"})
    void whatNobodyCanChangeAnyMoreIsForgotten(String action) {
      assertThat(meant("repository", "{\"action\": \"" + action + "\", " + PLACE + "}"))
          .containsExactly(new Consequence.RepositoryGone(HARBOUR));
    }

    @Test
    void aPushToTheDefaultBranchIsLookedAtInTheBackground() {
      assertThat(meant("push", "{\"ref\": \"refs/heads/main\", " + PLACE + "}"))
          .containsExactly(new Consequence.Marked(Mark.inTheBackground(HARBOUR)));
    }

    @Test
    void aPushToAnotherBranchMeansNothing() {
      assertThat(read("push", "{\"ref\": \"refs/heads/main2\", " + PLACE + "}"))
          .isInstanceOf(DeliveryReading.Unneeded.class);
    }
  }

  private static Ask asked(String event, String payload) {
    List<Consequence> meant = meant(event, payload);
    assertThat(meant).singleElement().isInstanceOf(Consequence.Asked.class);
    Consequence.Asked asked = (Consequence.Asked) meant.getFirst();
    assertThat(asked.pullRequest()).isEqualTo(HARBOUR_7);
    return new AskForm(asked.kind(), asked.detail()).read().orElseThrow();
  }

  private static List<Consequence> meant(String event, String payload) {
    DeliveryReading reading = read(event, payload);
    assertThat(reading).isInstanceOf(DeliveryReading.Needed.class);
    return ((DeliveryReading.Needed) reading).consequences();
  }

  private static DeliveryReading read(String event, String payload) {
    return new DeliveryReader(InstantSource.system())
        .read("guid-1", event, false, payload.getBytes(UTF_8));
  }
}
