package dev.plimsoll.review;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.review.ReviewListener.Step;
import dev.plimsoll.engine.Fingerprint;
import dev.plimsoll.review.PullRequestState.ExistingCheckRun;
import dev.plimsoll.review.Reviewer.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out one plan, write by write, as long as the pull request is ours. What the host takes
/// becomes part of the state, so that the check run, which comes last, vouches for what is there.
final class Writing {
  private static final Logger log = LoggerFactory.getLogger(Writing.class);

  private final Host host;
  private final PullRequestRef pullRequest;
  private final Planner planner;
  private final Notes notes;
  private final BooleanSupplier stillMine;
  private final Optional<String> occasion;
  private final ReviewListener listener;
  private PullRequestState state;
  private boolean wrote;
  private boolean deviated;

  Writing(
      Host host,
      PullRequestRef pullRequest,
      Planner planner,
      PullRequestState state,
      Notes notes,
      BooleanSupplier stillMine,
      Optional<String> occasion,
      ReviewListener listener) {
    this.host = host;
    this.pullRequest = pullRequest;
    this.planner = planner;
    this.state = state;
    this.notes = notes;
    this.stillMine = stillMine;
    this.occasion = occasion;
    this.listener = listener;
  }

  Outcome run() {
    try {
      Plan plan = plan();
      boolean threadsLeft = !plan.threadChanges().isEmpty() && !change(plan.threadChanges());
      boolean refused = plan.review().filter(review -> !post(review)).isPresent();
      Setbacks setbacks = plan.setbacks().or(new Setbacks(threadsLeft, refused));
      plan.report().ifPresent(this::tell);
      Plan last = deviated ? plan() : plan;
      last.checkRun(setbacks).ifPresent(checkRun -> post(checkRun, plan.news()));
      return wrote ? Outcome.CHANGED : Outcome.UNCHANGED;
    } catch (LeaseLostException lost) {
      log.info("{}: left to whoever has the lease now", pullRequest);
      return Outcome.LEFT_TO_OTHERS;
    }
  }

  private Plan plan() {
    return listener.during(
        Step.PLAN, () -> planner.plan(pullRequest, state, notes.remembered(), occasion));
  }

  /// Whether all threads are as they should be now. Where resolving is refused, hiding may not be.
  private boolean change(List<ThreadChange> changes) {
    List<ThreadChange> refused = changed(changes);
    List<ThreadChange> instead =
        refused.stream()
            .filter(change -> change.kind() == ThreadChange.Kind.RESOLVE)
            .flatMap(change -> state.thread(change.thread()).stream())
            .flatMap(thread -> ThreadChange.hiding(thread).stream())
            .toList();
    return refused.isEmpty() || (instead.size() == refused.size() && changed(instead).isEmpty());
  }

  /// Those that were refused.
  private List<ThreadChange> changed(List<ThreadChange> changes) {
    beforeWrite();
    List<ThreadChange> done = new ArrayList<>(changes);
    // Noted first: a change that takes effect although its answer is lost has to be known as ours.
    notes.changed(changes.stream().filter(change -> change.kind().closes()).toList());
    List<ThreadChange> refused = sent(changes);
    done.removeAll(refused);
    listener.closed(done.stream().filter(change -> change.kind().closes()).toList());
    state = state.after(done);
    notes.saw(state);
    deviated |= !refused.isEmpty();
    return refused;
  }

  private List<ThreadChange> sent(List<ThreadChange> changes) {
    try {
      return listener.during(Step.WRITE_THREADS, () -> host.change(pullRequest, changes));
    } catch (HostRefusedException refused) {
      log.warn("{}: threads stay as they are: {}", pullRequest, refused.getMessage());
      return changes;
    }
  }

  /// Whether the host took the whole review.
  private boolean post(ReviewDraft review) {
    beforeWrite();
    List<ReviewDraft.Comment> refused = refused(review);
    List<ReviewDraft.Comment> begun = new ArrayList<>(review.comments());
    begun.removeAll(refused);
    state = state.with(begun);
    notes.told(fingerprints(begun));
    deviated |= !refused.isEmpty();
    return refused.isEmpty();
  }

  private List<ReviewDraft.Comment> refused(ReviewDraft review) {
    try {
      return listener.during(Step.WRITE_REVIEW, () -> host.post(pullRequest, review));
    } catch (HostRefusedException refused) {
      log.warn("{}: no review: {}", pullRequest, refused.getMessage());
      return review.comments();
    }
  }

  private static Set<Fingerprint> fingerprints(List<ReviewDraft.Comment> comments) {
    return comments.stream()
        .flatMap(comment -> Marker.read(comment.body()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void tell(ReviewReport report) {
    if (stillMine.getAsBoolean()) {
      listener.reviewed(report);
    }
  }

  private void post(CheckRunDraft checkRun, List<Diagnostic> news) {
    beforeWrite();
    Optional<Long> running =
        state.checkRun().filter(run -> !run.completed()).map(ExistingCheckRun::id);
    listener.during(
        Step.WRITE_CHECK_RUN,
        () -> {
          host.post(pullRequest, checkRun, running);
          return checkRun;
        });
    listener.told(news);
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
