package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.review.CheckRunDraft.Conclusion;
import dev.plimsoll.review.PullRequestState.Standing;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Drafts, bots, and what the configuration of the base branch says.
class CircumstancesTest {
  private static final Standing DRAFT = new Standing(true, true, false);
  private static final Standing BOT = new Standing(true, false, true);

  private final FakeHost host = FakeHost.adding("Dockerfile", "FROM a\nADD b c\nEXPOSE 1\n");

  @Test
  void aDraftIsCheckedAndGetsItsCommentsWhenItIsReady() {
    host.standing = DRAFT;
    Wanted.reconcile(host);

    assertThat(host.writes).containsExactly("check run");
    assertThat(host.checkRun().conclusion()).isEqualTo(Conclusion.FAILURE);
    assertThat(host.checkRun().annotations()).hasSize(2);
    assertThat(host.checkRun().summary()).contains("comments come when it is ready");

    host.standing = Standing.OPEN;
    Wanted.reconcile(host);

    assertThat(host.writes).containsExactly("check run", "review", "check run");
    assertThat(host.checkRun().annotations()).isEmpty();
  }

  @Test
  void aDraftGetsCommentsWhereTheConfigurationWantsThem() {
    host.standing = DRAFT;

    assertThat(Wanted.plan(host.configured("comments:\n  drafts: true\n")).review()).isPresent();
  }

  @Test
  void aBotGetsCommentsUnlessTheConfigurationSaysNo() {
    host.standing = BOT;
    assertThat(Wanted.plan(host).review()).isPresent();

    Plan plan = Wanted.plan(host.configured("comments:\n  bots: false\n"));

    assertThat(plan.review()).isEmpty();
    assertThat(plan.checkRun().orElseThrow().summary()).contains("A bot opened this pull request");
  }

  @Test
  void theConfigurationSaysWhatFailsACheckAndHowManyCommentsThereAre() {
    Plan plan = Wanted.plan(host.configured("fail-on: error\ncomments:\n  max: 1\n"));

    assertThat(plan.checkRun().orElseThrow().conclusion()).isEqualTo(Conclusion.SUCCESS);
    assertThat(plan.checkRun().orElseThrow().annotations()).hasSize(1);
    assertThat(plan.review().orElseThrow().comments()).hasSize(1);
  }

  @Test
  void aBrokenConfigurationNeedsAnActionAndSaysWhere() {
    Plan plan = Wanted.plan(host.configured("fail-on: error\nfail-of: info\n"));

    CheckRunDraft run = plan.checkRun().orElseThrow();
    assertThat(run.conclusion()).isEqualTo(Conclusion.ACTION_REQUIRED);
    assertThat(run.title()).isEqualTo("The configuration has a mistake");
    assertThat(run.summary()).contains("- `.plimsoll.yml:2`: ");
    assertThat(plan.review()).isEmpty();
  }

  @Test
  void aChangeOfTheConfigurationIsReportedAndDoesNotHoldYet() {
    host.configured("fail-on: warning\n");
    host.push(Map.of("Dockerfile", "FROM a\nADD b c\n", ".plimsoll.yml", "fail-on: never\n"));

    CheckRunDraft run = Wanted.plan(host).checkRun().orElseThrow();

    assertThat(run.conclusion()).isEqualTo(Conclusion.FAILURE);
    assertThat(run.summary())
        .contains("This pull request changes the configuration")
        .contains("- Checks fail from severity never instead of warning.");
  }

  @Test
  void aConfigurationThatWouldBreakNeedsAnAction() {
    host.push(Map.of(".plimsoll.yml", "nonsense: 1\n"));

    CheckRunDraft run = Wanted.plan(host).checkRun().orElseThrow();

    assertThat(run.conclusion()).isEqualTo(Conclusion.ACTION_REQUIRED);
    assertThat(run.summary()).contains("- `.plimsoll.yml:1`: ");
  }

  @Test
  void filesOfOthersAreNotRead() {
    assertThat(Relevance.isRead("package-lock.json")).isFalse();
    assertThat(Relevance.isRead(".github/workflows/ci.yml")).isFalse();
    assertThat(Relevance.isRead(".github/plimsoll.yml")).isTrue();
    assertThat(Relevance.isRead("deploy/web.yaml")).isTrue();
    assertThat(Relevance.isRead("Dockerfile")).isTrue();
  }

  @Test
  void onlyDeletionsAreNothingToCheck() {
    FakeHost deleting = FakeHost.with(Map.of("Dockerfile", "ADD a b\n"), Map.of());
    Wanted.reconcile(deleting);

    assertThat(deleting.writes).containsExactly("check run");
    assertThat(deleting.checkRun().conclusion()).isEqualTo(Conclusion.SUCCESS);
  }

  @Test
  void oddBranchNamesAreQuoted() {
    PullRequestState state = host.state();
    PullRequestState odd =
        new PullRequestState(
            state.headSha(),
            "it's $(here)",
            state.standing(),
            state.files(),
            true,
            state.threads(),
            Optional.empty(),
            state.repository(),
            state.configuration());

    assertThat(
            Wanted.planner()
                .plan(FakeHost.PULL_REQUEST, odd, Remembered.NOTHING)
                .checkRun()
                .orElseThrow()
                .summary())
        .contains("plimsoll check --diff 'origin/it'\\''s $(here)'");
  }
}
