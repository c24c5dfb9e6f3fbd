package dev.plimsoll.review;

import java.util.List;
import java.util.Optional;

/// What is: everything a plan is made from, all of it read at one head commit.
///
/// @param allFilesListed false where the pull request has more files than the host lists
/// @param threads those that we began; a marker in somebody else's words is not ours
/// @param checkRun our newest check run on the head commit
public record PullRequestState(
    String headSha,
    boolean open,
    List<ChangedFile> files,
    boolean allFilesListed,
    List<ReviewThread> threads,
    Optional<ExistingCheckRun> checkRun) {
  public PullRequestState {
    files = List.copyOf(files);
    threads = List.copyOf(threads);
  }

  /// A check run of ours that is there.
  ///
  /// @param externalId what we gave it when we made it: the digest of its content
  public record ExistingCheckRun(String externalId, boolean completed) {}
}
