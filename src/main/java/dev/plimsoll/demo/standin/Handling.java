package dev.plimsoll.demo.standin;

import java.util.List;
import java.util.Optional;

/// What people do with one pull request besides pushing and talking.
public final class Handling {
  private final Forge forge;
  private final Changes changes;
  private final PullRequest pullRequest;

  Handling(Forge forge, Changes changes, PullRequest pullRequest) {
    this.forge = forge;
    this.changes = changes;
    this.pullRequest = pullRequest;
  }

  public void merge() {
    does(() -> pullRequest.merge(forge.clock().instant()));
  }

  public void reopen() {
    does(() -> pullRequest.open(true, forge.clock().instant()));
  }

  /// Says that its branch is in somebody's fork.
  public void fromForkOf(String owner) {
    does(() -> pullRequest.fork(owner));
  }

  public void retarget(String baseBranch) {
    does(() -> pullRequest.retarget(baseBranch, forge.clock().instant()));
  }

  /// Replaces the branch by one commit on top of the base branch.
  public void forcePush(FileTree tree) {
    forcePush("Again", tree);
  }

  public void forcePush(String message, FileTree tree) {
    does(() -> {
      Commit before = pullRequest.head();
      forge.repository().branch(pullRequest.headBranch(), pullRequest.base());
      forge.repository().commit(pullRequest.headBranch(), message, tree);
      pullRequest.pushed(before, forge.clock().instant());
    });
  }

  /// Moves the branch to a commit that there was before.
  public void reset(Commit to) {
    does(() -> {
      Commit before = pullRequest.head();
      forge.repository().branch(pullRequest.headBranch(), to);
      pullRequest.pushed(before, forge.clock().instant());
    });
  }

  /// Deletes the only comment of a thread, and with it the thread.
  public void delete(ReviewThread thread) {
    does(() -> pullRequest.removeThread(thread.id()));
  }

  public void unresolve(ReviewThread thread) {
    does(() -> pullRequest.changeThread(thread.id(), ReviewThread::asOpen));
  }

  /// Leaves a review of the App behind that nobody submitted.
  public void leavePendingReview() {
    does(() ->
        pullRequest.add(
            new Review(
                forge.nextId(),
                forge.app().bot(),
                pullRequest.head().sha(),
                "",
                Review.PENDING,
                forge.clock().instant()),
            List.of()));
  }

  /// Whether the App has hidden this comment.
  public boolean isHidden(ReviewComment comment) {
    return forge.hiddenAs(comment.nodeId()).isPresent();
  }

  private void does(Runnable change) {
    changes.make(() -> {
      change.run();
      return Optional.empty();
    });
  }
}
