package dev.plimsoll.queue;

/// A unit of work: what is brought to its wanted state by one worker at a time. Names the
/// installation that may act on it.
public sealed interface Target permits PullRequestKey, RepositoryKey {
  long installationId();

  String owner();

  String repository();

  /// The number by which it is told apart within its repository; 0 for the repository itself.
  int number();

  /// The pull request of this number, or the repository where it is 0.
  static Target of(long installationId, String owner, String repository, int number) {
    return number == 0
        ? new RepositoryKey(installationId, owner, repository)
        : new PullRequestKey(installationId, owner, repository, number);
  }
}
