package dev.plimsoll.review;

import dev.plimsoll.review.PullRequestState.ExistingCheckRun;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says on a pull request that its review was given up, so that nobody waits for a check that never
/// comes. It reads nothing but the head commit, because reading more may be what failed.
public final class SetAsideNotice {
  private static final Logger log = LoggerFactory.getLogger(SetAsideNotice.class);

  private static final int LONGEST_REASON = 300;

  private static final String EXTERNAL_ID = "set-aside" + PullRequestState.OCCASION;

  private final NoticeHost host;
  private final Memory memory;

  public SetAsideNotice(NoticeHost host, Memory memory) {
    this.host = host;
    this.memory = memory;
  }

  /// Sees to it that the head has a neutral check run that says so, if the pull request is open:
  /// the one that is in progress, or one of its own. Then nothing else of ours is in progress
  /// either.
  ///
  /// @param occasion tells it from every other time that this pull request was given up
  /// @param knownHead the head that the newest delivery named, for a host that does not let us read
  /// @param reason untrusted text
  /// @param stillMine asked just before the check run is posted
  /// @throws HostUnavailableException if it has to be tried again later
  /// @throws HostRefusedException if the host takes no check run
  public void post(
      PullRequestRef pullRequest,
      Optional<String> knownHead,
      long occasion,
      String reason,
      BooleanSupplier stillMine) {
    Optional<String> head = head(pullRequest, knownHead);
    if (!stillMine.getAsBoolean()) {
      return;
    }
    BegunCheckRuns begun = new BegunCheckRuns(host, memory, pullRequest, stillMine);
    if (head.isEmpty()) {
      begun.afterClosing();
      return;
    }
    say(pullRequest, draft(pullRequest, head.get(), EXTERNAL_ID + occasion, reason));
    begun.completeAllBut(head, SupersededText.NEWER_COMMIT);
  }

  private void say(PullRequestRef pullRequest, CheckRunDraft notice) {
    List<ExistingCheckRun> there = there(pullRequest, notice.headSha());
    List<Long> running =
        there.stream().filter(run -> !run.completed()).map(ExistingCheckRun::id).toList();
    running.forEach(run -> host.post(pullRequest, notice, Optional.of(run)));
    boolean said = there.stream().anyMatch(run -> run.says(notice.externalId()));
    if (running.isEmpty() && !said) {
      host.post(pullRequest, notice, Optional.empty());
    }
    if (!running.isEmpty()) {
      memory.ended(pullRequest, notice.headSha());
    }
  }

  private List<ExistingCheckRun> there(PullRequestRef pullRequest, String head) {
    try {
      return host.checkRuns(pullRequest, head);
    } catch (HostRefusedException refused) {
      log.info("{}: {}", pullRequest, refused.getMessage());
      return List.of();
    }
  }

  private Optional<String> head(PullRequestRef pullRequest, Optional<String> knownHead) {
    try {
      return host.openHead(pullRequest);
    } catch (HostRefusedException refused) {
      if (knownHead.isPresent()) {
        return knownHead;
      }
      throw refused;
    }
  }

  private static CheckRunDraft draft(
      PullRequestRef pullRequest, String head, String externalId, String reason) {
    return new CheckRunDraft(
        head,
        CheckRunDraft.Conclusion.NEUTRAL,
        externalId,
        "Not reviewed: it failed too often",
        summary(pullRequest, reason),
        List.of());
  }

  private static String summary(PullRequestRef pullRequest, String reason) {
    return """
    Plimsoll tried to review this commit, failed each time, and gave up. That is no verdict on the \
    changes: they are **not reviewed**. What went wrong the last time:

    %s

    To have it tried again, push a commit or comment `/plimsoll recheck`. If it fails again, those \
    who run this server find more in its log and with

    %s\
    """
        .formatted(
            Markdown.code(VisibleText.of(reason, LONGEST_REASON)),
            Markdown.fenced("sh", "plimsoll queue show '" + pullRequest + "'"));
  }
}
