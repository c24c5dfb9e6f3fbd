package dev.plimsoll.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The code host as the work on default branches needs it. Every method may throw
/// [HostUnavailableException] when trying again later can help, and [HostRefusedException] when it
/// cannot. Nobody waits for any of it, so it leaves room for what people wait for.
public interface BranchHost {
  /// What is; absent where there is nothing to look at (no commit yet) or nothing may be written
  /// (an archived repository).
  ///
  /// @param configurations the paths that configurations may have
  Optional<BranchState> read(RepositoryRef repository, List<String> configurations);

  /// The paths of a commit.
  TreeListing list(RepositoryRef repository, String commit);

  /// The contents of files of a commit, by path.
  Map<String, Content> contents(RepositoryRef repository, String commit, List<String> paths);

  /// Says what is to be said of the head of the branch.
  void post(RepositoryRef repository, CheckRunDraft checkRun);

  /// Hands results to the host's code scanning.
  ///
  /// @param sarif what was found at `commit`, which is the head of `branch`
  void upload(RepositoryRef repository, String branch, String commit, String sarif);
}
