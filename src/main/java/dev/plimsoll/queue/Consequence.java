package dev.plimsoll.queue;

/// What a delivery means for the work that is known.
public sealed interface Consequence {
  record Marked(Mark mark) implements Consequence {}

  /// Somebody asked for something; its pull request is marked with it.
  record Asked(PullRequestKey pullRequest, String kind, String detail) implements Consequence {}

  /// Somebody asked for something of a commit; it is asked of every known pull request whose head
  /// it is.
  record AskedOfHead(RepositoryKey repository, String headSha, String kind, String detail)
      implements Consequence {}

  /// The installation is gone, with everything that was known by it.
  record InstallationGone(long installationId) implements Consequence {}

  /// The repository is no longer ours to look at; what was known of it is forgotten.
  record RepositoryGone(RepositoryKey repository) implements Consequence {}

  /// The repository has another name or owner from now on.
  record RepositoryMoved(RepositoryKey from, String toOwner, String toName)
      implements Consequence {}

  /// The account that an installation belongs to has another name from now on.
  record OwnerRenamed(long installationId, String from, String to) implements Consequence {}
}
