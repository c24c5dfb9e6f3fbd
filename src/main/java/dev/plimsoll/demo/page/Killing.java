package dev.plimsoll.demo.page;

import dev.plimsoll.demo.page.Journal.Kind;
import dev.plimsoll.demo.standin.Commit;
import dev.plimsoll.demo.standin.LoggedRequest;
import dev.plimsoll.demo.standin.StandInGitHub;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Kills the server between two steps, starts it again, and judges how it ends.
final class Killing {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration QUIET = Duration.ofMillis(700);

  private final Stage stage;
  private final ServerKeeper keeper;
  private final Journal journal;
  private final InstantSource clock;
  private final Board board;
  private volatile Optional<Trial> trial = Optional.empty();

  Killing(Stage stage, ServerKeeper keeper, Journal journal, InstantSource clock, Board board) {
    this.stage = stage;
    this.keeper = keeper;
    this.journal = journal;
    this.clock = clock;
    this.board = board;
  }

  Optional<Trial> trial() {
    return trial;
  }

  boolean running() {
    return trial.filter(one -> !one.over()).isPresent();
  }

  void forget() {
    trial = Optional.empty();
  }

  /// Begins a trial: from now on the server dies at that moment.
  Trial begin(Moment moment, Commit head) {
    Trial begun = new Trial(moment, head, clock, board);
    trial = Optional.of(begun);
    begun.step("ok", "A commit with two mistakes is pushed");
    return begun;
  }

  /// Kills the server if this is the request that it shall die of.
  ///
  /// @param done whether the request took effect already
  /// @return whether it was killed
  boolean strikes(LoggedRequest request, boolean done) {
    if (!running()) {
      return false;
    }
    Trial current = trial.orElseThrow();
    if (!done && current.resumes()) {
      current.step("ok", "It takes the delivery from its queue and goes on");
    }
    if (!current.strikes(request, done)) {
      return false;
    }
    Background.run(journal, () -> judge(current));
    return struck(current);
  }

  private boolean struck(Trial current) {
    try {
      current.awaitAccepted();
      long pid = keeper.pid();
      keeper.kill();
      String when = current.moment().words();
      current.step("killed", "Killed " + when + " (SIGKILL to process " + pid + ")");
      journal.tell(Kind.SERVER, "Killed " + when, "SIGKILL to process " + pid);
      Background.run(journal, () -> revived(current));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private Trial revived(Trial current) throws InterruptedException {
    try {
      current.restarting();
      keeper.revive();
      current.step("ok", "Started again as process " + keeper.pid());
      journal.tell(Kind.SERVER, "Started again", "process " + keeper.pid());
    } catch (IOException e) {
      current.end("wrong", "It did not start again: " + e.getMessage());
    }
    return current;
  }

  private Trial judge(Trial current) throws InterruptedException {
    StandInGitHub gitHub = stage.gitHub();
    boolean came =
        gitHub.await(() -> current.resumed() && stage.verdict(current.head()).isPresent(), LIMIT);
    if (!came) {
      current.end("wrong", "No verdict came within " + LIMIT.toSeconds() + " seconds");
      return current;
    }
    int seen = gitHub.requests().size();
    for (int before = -1; before != seen; ) {
      before = seen;
      int last = before;
      gitHub.await(() -> gitHub.requests().size() > last, QUIET);
      seen = gitHub.requests().size();
    }
    Tally tally = gitHub.still(() -> Tally.of(gitHub, stage.pullRequest(), current.head()));
    current.end(tally.mark(), tally.sentence());
    journal.tell(Kind.NOTE, tally.sentence(), "");
    return current;
  }
}
