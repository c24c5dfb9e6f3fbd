package dev.plimsoll.review;

import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is: everything a plan is made from, all of it read at one head commit.
///
/// @param baseBranch the name of the branch that it is to be merged into; empty where nobody asked
/// @param allFilesListed false where the pull request has more files than the host lists
/// @param threads those that we began; a marker in somebody else's words is not ours
/// @param checkRun our newest check run on the head commit
/// @param repository what is known of the files around the changed ones, at the head commit
/// @param configuration the configurations that the base branch has, by path, and those of the
///   organisation, by [OrganisationRepository#nameOf]
/// @param branch where the head commit is
public record PullRequestState(
    String headSha,
    String baseBranch,
    Standing standing,
    List<ChangedFile> files,
    boolean allFilesListed,
    List<ReviewThread> threads,
    Optional<ExistingCheckRun> checkRun,
    RepositoryView repository,
    Map<String, SourceText> configuration,
    HeadBranch branch) {
  /// The state of a pull request whose branch is of no interest.
  public PullRequestState(
      String headSha,
      String baseBranch,
      Standing standing,
      List<ChangedFile> files,
      boolean allFilesListed,
      List<ReviewThread> threads,
      Optional<ExistingCheckRun> checkRun,
      RepositoryView repository,
      Map<String, SourceText> configuration) {
    this(
        headSha,
        baseBranch,
        standing,
        files,
        allFilesListed,
        threads,
        checkRun,
        repository,
        configuration,
        HeadBranch.UNKNOWN);
  }

  public PullRequestState {
    files = List.copyOf(files);
    threads = List.copyOf(threads);
    configuration = Map.copyOf(configuration);
  }

  /// What a pull request is to people.
  ///
  /// @param byBot whether a program opened it
  public record Standing(boolean open, boolean draft, boolean byBot) {
    public static final Standing OPEN = new Standing(true, false, false);
  }

  /// A check run of ours that is there.
  ///
  /// @param id the host's
  /// @param externalId what we gave it when we made it: the digest of its content
  public record ExistingCheckRun(long id, String externalId, boolean completed) {
    /// Whether it says what a draft with this digest says.
    boolean says(String digest) {
      return completed && (externalId.equals(digest) || externalId.startsWith(digest + OCCASION));
    }
  }

  /// Stands between the digest and the occasion of a check run.
  public static final String OCCASION = ":";

  Optional<ReviewThread> thread(String id) {
    return threads.stream().filter(thread -> thread.id().equals(id)).findFirst();
  }

  /// The same after a review with these comments.
  PullRequestState with(List<ReviewDraft.Comment> begun) {
    List<ReviewThread> now = new ArrayList<>(threads);
    begun.forEach(comment -> now.add(ReviewThread.begunWith(comment)));
    return withThreads(now);
  }

  /// The same after these changes.
  PullRequestState after(List<ThreadChange> changes) {
    List<ReviewThread> now = new ArrayList<>(threads);
    changes.forEach(change ->
        now.replaceAll(
            thread -> thread.id().equals(change.thread()) ? thread.after(change.kind()) : thread));
    return withThreads(now);
  }

  private PullRequestState withThreads(List<ReviewThread> now) {
    return new PullRequestState(
        headSha,
        baseBranch,
        standing,
        files,
        allFilesListed,
        now,
        checkRun,
        repository,
        configuration,
        branch);
  }

  /// The same with a check run of ours in progress.
  PullRequestState running(long id) {
    Optional<ExistingCheckRun> running = Optional.of(new ExistingCheckRun(id, "", false));
    return new PullRequestState(
        headSha,
        baseBranch,
        standing,
        files,
        allFilesListed,
        threads,
        running,
        repository,
        configuration,
        branch);
  }
}
