package dev.plimsoll.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The code host as a review needs it. Every method may throw [HostUnavailableException] when
/// trying again later can help, and [HostRefusedException] when it cannot.
public interface Host {
  /// What is: the pull request, its changed files and their contents, our threads, our check run.
  ///
  /// @param relevant tells by path which files' contents are wanted
  PullRequestState read(
      PullRequestRef pullRequest, Optional<RevisionHint> hint, Predicate<String> relevant);

  /// Resolves threads, all in one request.
  ///
  /// @return the identifiers of those that the host refused to resolve for lack of permission
  List<String> resolve(PullRequestRef pullRequest, List<String> threadIds);

  void post(PullRequestRef pullRequest, ReviewDraft review);

  void post(PullRequestRef pullRequest, CheckRunDraft checkRun);
}
