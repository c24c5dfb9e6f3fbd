package dev.plimsoll.app;

import dev.plimsoll.answer.Answers;
import dev.plimsoll.answer.MergeGroups;
import dev.plimsoll.queue.LeaseCheck;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.Request;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.MergeQueueHost;
import dev.plimsoll.review.PullRequestRef;
import dev.plimsoll.review.Reviewer;
import dev.plimsoll.talk.Ask;
import dev.plimsoll.talk.AskForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What waits to be answered with a pull request. A request is struck out only after its effect.
final class WaitingRequests {
  private static final Logger LOG = LoggerFactory.getLogger(WaitingRequests.class);

  private final WorkQueue queue;
  private final Answers answers;
  private final MergeGroups mergeGroups;
  private final LeasedWork work;
  private final PullRequestRef pullRequest;
  private final LeaseCheck lease;
  private final List<Request> rechecks = new ArrayList<>();

  WaitingRequests(
      WorkQueue queue,
      Answers answers,
      MergeGroups mergeGroups,
      LeasedWork work,
      PullRequestRef pullRequest,
      LeaseCheck lease) {
    this.queue = queue;
    this.answers = answers;
    this.mergeGroups = mergeGroups;
    this.work = work;
    this.pullRequest = pullRequest;
    this.lease = lease;
  }

  /// Answers everything but what a check run of its own answers.
  ///
  /// @return why there is to be such a check run
  Optional<Reviewer.Occasion> answer() {
    Optional<Reviewer.Occasion> occasion = Optional.empty();
    for (Request request : queue.requests(work)) {
      Optional<Reviewer.Occasion> asked = answer(request);
      if (asked.isPresent()) {
        rechecks.add(request);
        occasion = asked;
      } else {
        queue.answered(work, request);
      }
    }
    return occasion;
  }

  /// A refusal must not hold up the review, nor the other requests: asking again changes nothing.
  private Optional<Reviewer.Occasion> answer(Request request) {
    try {
      return asked(request).flatMap(ask -> answer(request, ask));
    } catch (HostRefusedException refused) {
      LOG.warn("{}: a request cannot be answered: {}", pullRequest, refused.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Reviewer.Occasion> answer(Request request, Ask ask) {
    switch (ask) {
      case Ask.Rerun(String head) -> {
        return Optional.of(new Reviewer.Occasion(request.id(), Optional.of(head)));
      }
      case Ask.Comment comment -> {
        Answers.Rest rest = answers.answer(pullRequest, comment, lease::stillMine);
        return rest == Answers.Rest.RECHECK
            ? Optional.of(new Reviewer.Occasion(request.id(), Optional.empty()))
            : Optional.empty();
      }
      case Ask.Button button -> answers.answer(pullRequest, button, request.id(), lease::stillMine);
      case Ask.MergeGroup(String head, String base) ->
          mergeGroups.answer(new MergeQueueHost.Group(pullRequest, head, base), lease::stillMine);
    }
    return Optional.empty();
  }

  /// Strikes out what the check run answered that is there now.
  void rechecked() {
    for (Request request : rechecks) {
      if (asked(request).orElse(null) instanceof Ask.Comment comment) {
        rechecked(comment);
      }
      queue.answered(work, request);
    }
  }

  /// Where the comment is gone, or nobody may react to it any more, the check run is there all the
  /// same.
  private void rechecked(Ask.Comment comment) {
    try {
      answers.rechecked(pullRequest, comment, lease::stillMine);
    } catch (HostRefusedException refused) {
      LOG.warn("{}: a recheck is not acknowledged: {}", pullRequest, refused.getMessage());
    }
  }

  private static Optional<Ask> asked(Request request) {
    return new AskForm(request.kind(), request.detail()).read();
  }
}
