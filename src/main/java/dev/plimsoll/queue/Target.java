package dev.plimsoll.queue;

/// A unit of work: what is brought to its wanted state by one worker at a time. Names the
/// installation that may act on it.
public sealed interface Target permits PullRequestKey, RepositoryKey, InstallationKey, Upkeep {
  long installationId();

  /// Empty for an installation, and for upkeep.
  String owner();

  /// Empty for an installation; what upkeep does.
  String repository();

  /// The number by which it is told apart within its repository; 0 for the repository itself.
  int number();

  /// The target that is stored with these values.
  static Target of(long installationId, String owner, String repository, int number) {
    if (owner.isEmpty()) {
      return repository.isEmpty()
          ? new InstallationKey(installationId)
          : new Upkeep(installationId, repository);
    }
    return number == 0
        ? new RepositoryKey(installationId, owner, repository)
        : new PullRequestKey(installationId, owner, repository, number);
  }
}
