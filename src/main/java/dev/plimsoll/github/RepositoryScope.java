package dev.plimsoll.github;

import dev.plimsoll.review.PullRequestRef;
import dev.plimsoll.review.RepositoryRef;

/// What a token is for: one repository, as one installation may see it, or all of them.
///
/// @param owner empty where it is for all repositories
/// @param repository empty where it is for all repositories
record RepositoryScope(long installationId, String owner, String repository, Grant grant) {
  RepositoryScope(long installationId, String owner, String repository) {
    this(installationId, owner, repository, Grant.REVIEW);
  }

  static RepositoryScope of(PullRequestRef pullRequest) {
    return new RepositoryScope(
        pullRequest.installationId(), pullRequest.owner(), pullRequest.repository());
  }

  static RepositoryScope of(RepositoryRef repository, Grant grant) {
    return new RepositoryScope(
        repository.installationId(), repository.owner(), repository.repository(), grant);
  }

  static RepositoryScope listing(long installationId) {
    return new RepositoryScope(installationId, "", "", Grant.LISTING);
  }

  static RepositoryScope sweep(long installationId) {
    return new RepositoryScope(installationId, "", "", Grant.SWEEP);
  }

  boolean isOfOneRepository() {
    return !repository.isEmpty();
  }

  /// The address of something of the repository, below that of the interface.
  String path(String rest) {
    return "/repos/" + owner + "/" + repository + rest;
  }
}
