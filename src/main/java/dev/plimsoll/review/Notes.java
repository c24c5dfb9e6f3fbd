package dev.plimsoll.review;

import dev.plimsoll.engine.Fingerprint;
import java.util.Collection;
import java.util.Set;

/// What is remembered of one pull request while it is worked on; kept as soon as it changes.
final class Notes {
  private final Memory memory;
  private final PullRequestRef pullRequest;
  private Remembered remembered;

  Notes(Memory memory, PullRequestRef pullRequest) {
    this.memory = memory;
    this.pullRequest = pullRequest;
    this.remembered = memory.of(pullRequest);
  }

  Remembered remembered() {
    return remembered;
  }

  /// What the state shows is known from now on, even if a person deletes it.
  void saw(PullRequestState state) {
    boolean quiet = state.files().stream().noneMatch(file -> Relevance.isRead(file.path()));
    keep(
        remembered
            .withTold(Conversations.marked(state.threads()))
            .withoutOpen(state.threads())
            .withQuiet(quiet));
  }

  void told(Set<Fingerprint> findings) {
    keep(remembered.withTold(findings));
  }

  void changed(Collection<ThreadChange> changes) {
    keep(remembered.after(changes));
  }

  private void keep(Remembered now) {
    if (!now.equals(remembered)) {
      memory.keep(pullRequest, now);
      remembered = now;
    }
  }
}
