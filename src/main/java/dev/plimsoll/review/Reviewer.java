package dev.plimsoll.review;

import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.review.ReviewListener.Step;
import dev.plimsoll.review.Question.Expectation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Brings pull requests to their wanted state: reads what is, plans, and makes the difference true.
/// May be repeated at any time and after any failure; what is done is not done again.
public final class Reviewer {
  /// People wonder where a check stays that takes longer.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Host host;
  private final Planner planner;
  private final Memory memory;
  private final InstantSource clock;
  private final ReviewListener listener;

  public Reviewer(Host host, Planner planner, Memory memory, InstantSource clock) {
    this(host, planner, memory, clock, ReviewListener.NONE);
  }

  /// @param listener is told what became of each pull request
  public Reviewer(
      Host host, Planner planner, Memory memory, InstantSource clock, ReviewListener listener) {
    this.host = host;
    this.planner = planner;
    this.memory = memory;
    this.clock = clock;
    this.listener = listener;
  }

  /// How a reconciliation ended, where it did not fail.
  public enum Outcome {
    /// Nothing was missing; no write was made.
    UNCHANGED,
    CHANGED,
    /// Somebody else has the pull request now; the rest is left to them.
    LEFT_TO_OTHERS
  }

  /// Reconciles one pull request. The check run comes last, because it vouches for all the rest.
  ///
  /// @param stillMine asked before each write, so that nobody writes who has lost the lease
  /// @throws HostUnavailableException if it has to be tried again later
  /// @throws HostRefusedException if the host does not let us read, or post a check run
  public Outcome reconcile(
      PullRequestRef pullRequest, Optional<RevisionHint> hint, BooleanSupplier stillMine) {
    return reconcile(pullRequest, hint, Optional.empty(), stillMine);
  }

  /// Why there is to be a check run of its own, even if nothing changed.
  ///
  /// @param id tells it from every other occasion, so that it gets one check run however often it
  ///   is tried; letters, digits and hyphens
  /// @param headSha the commit that is to have it; empty for the newest
  public record Occasion(String id, Optional<String> headSha) {}

  /// The same on an occasion.
  public Outcome reconcile(
      PullRequestRef pullRequest,
      Optional<RevisionHint> hint,
      Optional<Occasion> occasion,
      BooleanSupplier stillMine) {
    Instant began = clock.instant();
    Notes notes = new Notes(memory, pullRequest);
    Expectation expectation =
        notes.remembered().quiet() ? Expectation.NOTHING_RELEVANT : Expectation.ANYTHING;
    Question question =
        new Question(hint, Relevance::isRead, ConfigurationSearch.PATHS, expectation);
    PullRequestState state = listener.during(Step.READ, () -> host.read(pullRequest, question));
    BegunCheckRuns begun = new BegunCheckRuns(host, memory, pullRequest, stillMine);
    if (!state.standing().open()) {
      return begun.afterClosing();
    }
    notes.saw(state);
    boolean late = Duration.between(began, clock.instant()).compareTo(PATIENCE) > 0;
    if (late && state.checkRun().isEmpty()) {
      if (!stillMine.getAsBoolean()) {
        return Outcome.LEFT_TO_OTHERS;
      }
      state = begun.begin(state);
    }
    String head = state.headSha();
    Optional<String> why =
        occasion
            .filter(known -> known.headSha().filter(sha -> !sha.equals(head)).isEmpty())
            .map(Occasion::id);
    Outcome outcome =
        new Writing(host, pullRequest, planner, state, notes, stillMine, why, listener).run();
    return begun.after(outcome, state);
  }
}
