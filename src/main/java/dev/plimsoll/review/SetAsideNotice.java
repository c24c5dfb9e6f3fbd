package dev.plimsoll.review;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Says on a pull request that its review was given up, so that nobody waits for a check that never
/// comes. It reads nothing but the head commit, because reading more may be what failed.
public final class SetAsideNotice {
  private static final int LONGEST_REASON = 300;

  private final NoticeHost host;

  public SetAsideNotice(NoticeHost host) {
    this.host = host;
  }

  /// Posts a neutral check run on the head, if the pull request is open.
  ///
  /// @param knownHead the head that the newest delivery named, for a host that does not let us read
  /// @param reason untrusted text
  /// @param stillMine asked just before the check run is posted
  /// @throws HostUnavailableException if it has to be tried again later
  /// @throws HostRefusedException if the host takes no check run
  public void post(
      PullRequestRef pullRequest,
      Optional<String> knownHead,
      String reason,
      BooleanSupplier stillMine) {
    Optional<String> head = head(pullRequest, knownHead);
    if (head.isPresent() && stillMine.getAsBoolean()) {
      host.post(pullRequest, draft(pullRequest, head.get(), reason), Optional.empty());
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

  private static CheckRunDraft draft(PullRequestRef pullRequest, String head, String reason) {
    return new CheckRunDraft(
        head,
        CheckRunDraft.Conclusion.NEUTRAL,
        "set-aside",
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
