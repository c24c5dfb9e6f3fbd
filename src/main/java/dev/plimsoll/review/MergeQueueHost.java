package dev.plimsoll.review;

import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The code host as a merge queue needs it. Every method may throw [HostUnavailableException] when
/// trying again later can help, and [HostRefusedException] when it cannot.
public interface MergeQueueHost {
  /// What a merge queue is about to merge.
  ///
  /// @param pullRequest the last one in the group
  record Group(PullRequestRef pullRequest, String headSha, String baseSha) {}

  /// What is known of a group.
  ///
  /// @param answered whether a check run of ours is complete on it
  /// @param verdict what the pull request had on its own head
  /// @param configuration the configurations that its base has, by path
  record Standing(
      boolean answered,
      Optional<CheckRunDraft.Conclusion> verdict,
      Map<String, SourceText> configuration) {
    public Standing {
      configuration = Map.copyOf(configuration);
    }
  }

  Standing standing(Group group, List<String> configurations);

  /// What the group changes, as if it were a pull request of its own.
  ///
  /// @param relevant tells by path which files' contents are wanted
  PullRequestState compare(
      Group group, Predicate<String> relevant, Map<String, SourceText> configuration);

  /// Says the verdict on a group.
  void post(PullRequestRef pullRequest, CheckRunDraft checkRun, Optional<Long> running);
}
