package dev.plimsoll.review;

import dev.plimsoll.review.Reviewer.Outcome;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out one plan, write by write, as long as the pull request is ours.
final class Writing {
  private static final Logger log = LoggerFactory.getLogger(Writing.class);

  private final Host host;
  private final PullRequestRef pullRequest;
  private final Plan plan;
  private final BooleanSupplier stillMine;
  private boolean wrote;

  Writing(Host host, PullRequestRef pullRequest, Plan plan, BooleanSupplier stillMine) {
    this.host = host;
    this.pullRequest = pullRequest;
    this.plan = plan;
    this.stillMine = stillMine;
  }

  Outcome run() {
    try {
      boolean leftOpen = !plan.threadsToResolve().isEmpty() && !resolve();
      boolean refused = plan.review().filter(review -> !post(review)).isPresent();
      plan.checkRun(new Setbacks(leftOpen, refused)).ifPresent(this::post);
      return wrote ? Outcome.CHANGED : Outcome.UNCHANGED;
    } catch (LeaseLostException lost) {
      log.info("{}: left to whoever has the lease now", pullRequest);
      return Outcome.LEFT_TO_OTHERS;
    }
  }

  /// Whether all threads are resolved now.
  private boolean resolve() {
    beforeWrite();
    try {
      List<String> refused = host.resolve(pullRequest, plan.threadsToResolve());
      return refused.isEmpty();
    } catch (HostRefusedException refused) {
      log.warn("{}: threads stay open: {}", pullRequest, refused.getMessage());
      return false;
    }
  }

  /// Whether the host took the review.
  private boolean post(ReviewDraft review) {
    beforeWrite();
    try {
      host.post(pullRequest, review);
      return true;
    } catch (HostRefusedException refused) {
      log.warn("{}: no review: {}", pullRequest, refused.getMessage());
      return false;
    }
  }

  private void post(CheckRunDraft checkRun) {
    beforeWrite();
    host.post(pullRequest, checkRun);
  }

  private void beforeWrite() {
    if (!stillMine.getAsBoolean()) {
      throw new LeaseLostException();
    }
    wrote = true;
  }

  private static final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLostException() {
      super("the lease is lost", null, false, false);
    }
  }
}
