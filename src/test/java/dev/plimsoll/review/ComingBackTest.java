package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.review.ReviewThread.State;
import dev.plimsoll.text.SourceText;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Findings that go and come back, comments that people delete, files that get other names.
class ComingBackTest {
  private static final String ADD = "FROM a\nADD x y\n";
  private static final String COPY = "FROM a\nCOPY x y\n";

  private FakeHost host = new FakeHost();

  @BeforeEach
  void aFindingHasItsThread() {
    host = FakeHost.adding("Dockerfile", ADD);
    Wanted.reconcile(host);
  }

  @Test
  void aFindingThatComesBackOpensItsThreadAgain() {
    push(COPY);
    push(ADD);

    assertThat(host.threads).hasSize(1);
    assertThat(host.thread("thread-1").isOpen()).isTrue();
    assertThat(Wanted.plan(host).isDone()).isTrue();
  }

  @Test
  void ourOwnResolutionIsKnownWhereTheHostDoesNotTellWhoResolved() {
    host.tellsResolver = false;
    push(COPY);
    assertThat(host.thread("thread-1").state()).isEqualTo(State.RESOLVED);

    push(ADD);

    assertThat(host.thread("thread-1").isOpen()).isTrue();
  }

  @Test
  void ourOwnResolutionIsKnownWithoutMemoryWhereTheHostTellsIt() {
    push(COPY);
    host.memory.remembered = Remembered.NOTHING;

    push(ADD);

    assertThat(host.thread("thread-1").isOpen()).isTrue();
  }

  @Test
  void withoutMemoryAndWithoutWordFromTheHostAResolutionIsAPersons() {
    host.tellsResolver = false;
    push(COPY);
    host.memory.remembered = Remembered.NOTHING;

    push(ADD);

    assertThat(host.thread("thread-1").isOpen()).isFalse();
    assertThat(host.threads).hasSize(1);
  }

  @Test
  void whatWasHiddenIsShownAgain() {
    host.refusesResolving = true;
    push(COPY);
    push(ADD);

    assertThat(host.writes).contains("hide comment-1", "show comment-1");
    assertThat(host.thread("thread-1").isOpen()).isTrue();
  }

  @Test
  void aThreadThatAPersonResolvedStaysResolvedHoweverOftenTheFindingComesBack() {
    host.people("thread-1", State.RESOLVED_BY_PERSON, false);
    push(COPY);
    push(ADD);

    assertThat(host.thread("thread-1").isOpen()).isFalse();
    assertThat(host.threads).hasSize(1);
  }

  @Test
  void aCommentThatAPersonDeletedIsNotPostedAgain() {
    host.threads.clear();
    push("FROM a\nRUN b\nADD x y\n");

    assertThat(host.threads).isEmpty();
    assertThat(host.checkRun().conclusion()).isEqualTo(CheckRunDraft.Conclusion.FAILURE);
  }

  @Test
  void aCommentThatWasPostedByACrashedProgramIsRememberedOnceItWasSeen() {
    host.memory.remembered = Remembered.NOTHING;
    Wanted.reconcile(host);
    host.threads.clear();

    push("FROM a\nRUN b\nADD x y\n");

    assertThat(host.threads).isEmpty();
  }

  @Test
  void aFileThatIsRenamedOnTheBranchHasItsFindingsToldWhereTheyAreNow() {
    moveTo("app/Dockerfile");

    assertThat(host.thread("thread-1").state()).isEqualTo(State.RESOLVED_BY_US);
    assertThat(host.thread("thread-2").path()).isEqualTo("app/Dockerfile");
    assertThat(host.thread("thread-2").isOpen()).isTrue();
    assertThat(Wanted.plan(host).isDone()).isTrue();
  }

  @Test
  void aFileThatIsRenamedThereAndBackHasItsFirstThreadAgain() {
    moveTo("app/Dockerfile");
    moveTo("Dockerfile");

    assertThat(host.threads).hasSize(2);
    assertThat(host.thread("thread-1").isOpen()).isTrue();
    assertThat(host.thread("thread-2").isOpen()).isFalse();
    assertThat(Wanted.plan(host).isDone()).isTrue();

    moveTo("app/Dockerfile");

    assertThat(host.threads).hasSize(2);
    assertThat(host.thread("thread-1").isOpen()).isFalse();
    assertThat(host.thread("thread-2").isOpen()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoeverIsInterruptedWhileTheThreadMovesTellsItOnceAllTheSame(boolean tellsResolver) {
    host.tellsResolver = tellsResolver;
    host.push(Map.of("app/Dockerfile", ADD));
    for (FakeHost.Failure when : FakeHost.Failure.values()) {
      host.failAt(host.writes.size() + 1, when);
      try {
        Wanted.reconcile(host);
      } catch (HostUnavailableException | FakeHost.Death interrupted) {
        assertThat(host.threads).isNotEmpty();
      }
    }
    Wanted.reconcile(host);

    assertThat(host.threads).hasSize(2);
    assertThat(host.thread("thread-1").isOpen()).isFalse();
    assertThat(host.thread("thread-2").isOpen()).isTrue();
  }

  @Test
  void whatPeopleAnsweredOrResolvedIsTheirsUnderAnyName() {
    host.people("thread-1", State.OPEN, true);
    moveTo("app/Dockerfile");
    assertThat(host.threads).hasSize(1);
    assertThat(host.thread("thread-1").isOpen()).isTrue();

    host.people("thread-1", State.RESOLVED_BY_PERSON, false);
    moveTo("build/Dockerfile");
    assertThat(host.threads).hasSize(1);
  }

  @Test
  void aThreadThatTheHostTakesAlongWithTheFileIsLeftAlone() {
    ReviewThread thread = host.thread("thread-1");
    host.threads.put(
        "thread-1",
        new ReviewThread(
            thread.id(),
            thread.commentId(),
            "app/Dockerfile",
            thread.body(),
            State.OPEN,
            false,
            thread.rights()));
    host.push(Map.of());
    host.and(renamed("app/Dockerfile"));

    assertThat(Wanted.plan(host).review()).isEmpty();
    assertThat(Wanted.plan(host).threadChanges()).isEmpty();
  }

  @Test
  void whatCouldNotBeResolvedIsToldAnewAndSaid() {
    ReviewThread thread = host.thread("thread-1");
    host.threads.put(
        "thread-1",
        new ReviewThread(
            thread.id(),
            thread.commentId(),
            thread.path(),
            thread.body(),
            State.OPEN,
            false,
            ReviewThread.Rights.NONE));
    moveTo("app/Dockerfile");

    assertThat(host.threads).hasSize(2);
    assertThat(host.checkRun().summary()).contains("stay open");
    assertThat(Wanted.plan(host).isDone()).isTrue();
  }

  @Test
  void anotherFileWithOtherFindingsIsNoRename() {
    host.push(Map.of("app/Dockerfile", "FROM a\nADD p q\n"));

    assertThat(Wanted.plan(host).review()).isPresent();
    assertThat(Wanted.changes(host)).containsExactly("resolve thread-1");
  }

  @Test
  void aFileThatTheHostCallsRenamedHasItsFindingsToldWhereTheyAreNow() {
    host.push(Map.of());
    host.and(renamed("deploy/web.dockerfile"));
    Wanted.reconcile(host);

    assertThat(host.thread("thread-1").isOpen()).isFalse();
    assertThat(host.thread("thread-2").path()).isEqualTo("deploy/web.dockerfile");
    assertThat(Wanted.plan(host).isDone()).isTrue();
  }

  @Test
  void memoryComesThroughItsText() {
    push(COPY);
    Remembered remembered = host.memory.remembered;

    assertThat(remembered.told()).hasSize(1);
    assertThat(remembered.closed()).containsExactly("thread-1");
    assertThat(Remembered.parse(remembered.toText())).isEqualTo(remembered);
    assertThat(Remembered.parse("told x\nnonsense\n\nquiet"))
        .isEqualTo(Remembered.NOTHING.withQuiet(true));
  }

  private void moveTo(String path) {
    host.push(Map.of(path, ADD));
    Wanted.reconcile(host);
  }

  private static ChangedFile renamed(String path) {
    return new ChangedFile(
        path,
        Optional.of("Dockerfile"),
        ChangedFile.Status.RENAMED,
        Optional.of("@@ -1,1 +1,2 @@\n FROM a\n+ADD x y"),
        new Content.Text(SourceText.of(ADD)),
        new Content.NotRead());
  }

  private void push(String dockerfile) {
    host.push(Map.of("Dockerfile", dockerfile));
    Wanted.reconcile(host);
  }
}
