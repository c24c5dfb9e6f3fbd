package dev.plimsoll.queue;

import java.util.Optional;

/// Says that something may no longer be as it should be.
public record Mark(Target target, Optional<CommitHint> hint, Priority priority) {
  public static Mark interactive(PullRequestKey pullRequest, Optional<CommitHint> hint) {
    return new Mark(pullRequest, hint, Priority.INTERACTIVE);
  }

  public static Mark inTheBackground(Target target) {
    return new Mark(target, Optional.empty(), Priority.BACKGROUND);
  }
}
