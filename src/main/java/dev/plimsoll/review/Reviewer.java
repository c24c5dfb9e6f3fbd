package dev.plimsoll.review;

import dev.plimsoll.engine.FileKind;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Brings pull requests to their wanted state: reads what is, plans, and makes the difference true.
/// May be repeated at any time and after any failure; what is done is not done again.
public final class Reviewer {
  private final Host host;
  private final Planner planner;

  public Reviewer(Host host, Planner planner) {
    this.host = host;
    this.planner = planner;
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
    PullRequestState state =
        host.read(pullRequest, hint, path -> FileKind.ofPath(path).isPresent());
    Plan plan = planner.plan(pullRequest, state);
    return new Writing(host, pullRequest, plan, stillMine).run();
  }
}
