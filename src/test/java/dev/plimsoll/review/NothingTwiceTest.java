package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Threads: told once, resolved when mended, and left alone when they belong to people.
class NothingTwiceTest {
  private static final String ADD = "FROM a\nADD x y\n";
  private static final String COPY = "FROM a\nCOPY x y\n";

  private FakeHost host = new FakeHost();

  @BeforeEach
  void aFindingHasItsThread() {
    host = FakeHost.adding("Dockerfile", ADD);
    reconcile();
    assertThat(host.threads).hasSize(1);
  }

  @Test
  void aFindingThatMovedIsNotToldAgain() {
    push("FROM a\n\n\n# for the tests\nADD x y\n");

    assertThat(plan().review()).isEmpty();
    assertThat(plan().threadChanges()).isEmpty();
  }

  @Test
  void aFindingWhoseThreadPeopleResolvedIsNotToldAgain() {
    host.people("thread-1", ReviewThread.State.RESOLVED_BY_PERSON, false);
    push("FROM a\nRUN b\nADD x y\n");

    assertThat(plan().review()).isEmpty();
    assertThat(plan().checkRun().orElseThrow().conclusion())
        .isEqualTo(CheckRunDraft.Conclusion.FAILURE);
  }

  @Test
  void aSecondFindingOfTheSameTextIsAnother() {
    push("FROM a\nADD x y\nADD x y\n");

    assertThat(plan().review().orElseThrow().comments())
        .extracting(ReviewDraft.Comment::line)
        .containsExactly(3);
  }

  @Test
  void whatIsMendedIsResolved() {
    push(COPY);

    assertThat(Wanted.changes(host)).containsExactly("resolve thread-1");
    assertThat(plan().checkRun().orElseThrow().summary()).doesNotContain("stay open");
  }

  @Test
  void whatWasAnsweredOrResolvedByPeopleIsTheirs() {
    push(COPY);
    host.people("thread-1", ReviewThread.State.RESOLVED_BY_PERSON, false);
    assertThat(plan().threadChanges()).isEmpty();

    host.people("thread-1", ReviewThread.State.OPEN, true);
    assertThat(plan().threadChanges()).isEmpty();
    assertThat(plan().checkRun().orElseThrow().summary()).doesNotContain("stay open");
  }

  @Test
  void aFileThatIsGoneIsMended() {
    host.push(Map.of());

    assertThat(Wanted.changes(host)).containsExactly("resolve thread-1");
  }

  @Test
  void aFileThatCannotBeReadSaysNothing() {
    host.push(Map.of());
    for (Content unknown :
        List.of(new Content.TooLarge(2_000_000), new Content.Binary(), new Content.NotRead())) {
      host.and(added(unknown));
      assertThat(plan().threadChanges()).as(unknown.toString()).isEmpty();
    }
  }

  @Test
  void aFileThatItsReaderWouldRefuseSaysNothing() {
    push("FROM a\n? x\n");

    assertThat(plan().threadChanges()).isEmpty();
  }

  @Test
  void anotherAddressOfTheServerIsNoOtherVerdict() {
    FakeHost many = FakeHost.adding("Dockerfile", "ADD x y\n".repeat(40));
    Wanted.reconcile(many);
    Links moved = new Links("http://127.0.0.1:9999", "https://host.test");

    Plan plan =
        new Planner(new ToyChecker(), moved, Wanted.CONFIGURATIONS)
            .plan(FakeHost.PULL_REQUEST, many.state(), many.memory.remembered);

    assertThat(plan.isDone()).isTrue();
  }

  @Test
  void aFileThatTheHostDoesNotListSaysNothing() {
    host.push(Map.of());
    host.allFilesListed = false;

    assertThat(plan().threadChanges()).isEmpty();
    assertThat(plan().checkRun().orElseThrow().summary()).contains("more files than");
  }

  @Test
  void aThreadThatCannotBeResolvedIsLeftAndToldOnce() {
    ReviewThread thread = host.threads.values().iterator().next();
    for (String id : List.of("thread-1", "thread-2")) {
      host.threads.put(
          id,
          new ReviewThread(
              id,
              id,
              "Dockerfile",
              thread.body(),
              ReviewThread.State.OPEN,
              false,
              ReviewThread.Rights.NONE));
    }
    push(COPY);

    assertThat(plan().threadChanges()).isEmpty();
    assertThat(plan().checkRun().orElseThrow().summary()).containsOnlyOnce("stay open");
  }

  @Test
  void aClosedPullRequestIsLeftAlone() {
    push(COPY);
    host.standing = new PullRequestState.Standing(false, false, false);

    assertThat(plan()).isEqualTo(Plan.NOTHING);
  }

  private static ChangedFile added(Content head) {
    return new ChangedFile(
        "Dockerfile",
        Optional.empty(),
        ChangedFile.Status.ADDED,
        Optional.empty(),
        head,
        new Content.NotRead());
  }

  private void push(String dockerfile) {
    host.push(Map.of("Dockerfile", dockerfile));
  }

  private Plan plan() {
    return Wanted.plan(host);
  }

  private void reconcile() {
    Wanted.reviewer(host).reconcile(FakeHost.PULL_REQUEST, Optional.empty(), () -> true);
  }
}
