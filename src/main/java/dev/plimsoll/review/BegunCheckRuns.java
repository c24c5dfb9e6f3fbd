package dev.plimsoll.review;

import dev.plimsoll.review.PullRequestState.ExistingCheckRun;
import dev.plimsoll.review.Reviewer.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The check runs of one pull request that were begun because reading took long. The verdict
/// completes the one on its commit. All others are completed here, whoever began them: nobody waits
/// for a verdict on a commit that is not the newest any more, but it must not look as if one came.
///
/// That a check run is to be begun is noted before, and it is looked for by its commit afterwards:
/// so it does not matter when the program was ended.
final class BegunCheckRuns {
  private static final Logger log = LoggerFactory.getLogger(BegunCheckRuns.class);

  /// For so long a request whose answer never came may still take effect.
  private static final Duration UNDER_WAY = Duration.ofMinutes(1);

  /// What the host refuses for so long it will not take later. It gives such a run up itself after
  /// two weeks.
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final RunHost host;
  private final Memory memory;
  private final PullRequestRef pullRequest;
  private final BooleanSupplier stillMine;
  private boolean began;

  BegunCheckRuns(
      RunHost host, Memory memory, PullRequestRef pullRequest, BooleanSupplier stillMine) {
    this.host = host;
    this.memory = memory;
    this.pullRequest = pullRequest;
    this.stillMine = stillMine;
  }

  /// The state with a check run in progress.
  PullRequestState begin(PullRequestState state) {
    memory.begins(pullRequest, state.headSha());
    PullRequestState running = state.running(host.begin(pullRequest, state.headSha()));
    began = true;
    return running;
  }

  /// To be called after a review.
  ///
  /// @param state what the review was made from
  /// @throws HostUnavailableException if one of them cannot be completed yet
  Outcome after(Outcome outcome, PullRequestState state) {
    String head = state.headSha();
    if (outcome == Outcome.LEFT_TO_OTHERS) {
      if (began) {
        memory.leavesBegun(pullRequest, head);
      }
      return outcome;
    }
    if (state.checkRun().filter(run -> !run.completed()).isPresent()) {
      memory.ended(pullRequest, head);
    }
    return completeAllBut(Optional.of(head), SupersededText.NEWER_COMMIT) ? outcome : left();
  }

  /// To be called when there is nothing to review any more.
  Outcome afterClosing() {
    return completeAllBut(Optional.empty(), SupersededText.CLOSED) ? Outcome.UNCHANGED : left();
  }

  /// Completes all but those on the commit that has its verdict, or gets it in another way; false
  /// if the pull request is not ours any more.
  boolean completeAllBut(Optional<String> judged, SupersededText why) {
    boolean waiting = false;
    for (Begun begun : memory.begun(pullRequest)) {
      boolean done = judged.filter(begun.headSha()::equals).isPresent();
      List<ExistingCheckRun> running = done ? List.of() : running(begun);
      if (!running.isEmpty() && !stillMine.getAsBoolean()) {
        return false;
      }
      running.forEach(run -> complete(begun, run, why));
      if (running.isEmpty() && begun.age().compareTo(UNDER_WAY) < 0) {
        waiting = true;
      } else {
        memory.ended(pullRequest, begun.headSha());
      }
    }
    if (waiting) {
      throw new HostUnavailableException("a check run that was begun may still come to be");
    }
    return true;
  }

  private List<ExistingCheckRun> running(Begun begun) {
    try {
      return host.checkRuns(pullRequest, begun.headSha()).stream()
          .filter(run -> !run.completed())
          .toList();
    } catch (HostRefusedException refused) {
      giveUpOrWait(begun, refused);
      return List.of();
    }
  }

  private void complete(Begun begun, ExistingCheckRun run, SupersededText why) {
    try {
      host.post(pullRequest, why.on(begun.headSha()), Optional.of(run.id()));
    } catch (HostRefusedException refused) {
      giveUpOrWait(begun, refused);
    }
  }

  /// A host also refuses for a moment what it takes in the next.
  private void giveUpOrWait(Begun begun, HostRefusedException refused) {
    if (begun.age().compareTo(PATIENCE) < 0) {
      throw new HostUnavailableException(String.valueOf(refused.getMessage()), refused);
    }
    log.warn("{}: a check run stays in progress: {}", pullRequest, refused.getMessage());
  }

  private Outcome left() {
    log.info("{}: left to whoever has the lease now", pullRequest);
    return Outcome.LEFT_TO_OTHERS;
  }
}
