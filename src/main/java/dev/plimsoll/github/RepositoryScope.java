package dev.plimsoll.github;

import dev.plimsoll.review.PullRequestRef;

/// What a token is for: one repository, as one installation may see it.
record RepositoryScope(long installationId, String owner, String repository) {
  static RepositoryScope of(PullRequestRef pullRequest) {
    return new RepositoryScope(
        pullRequest.installationId(), pullRequest.owner(), pullRequest.repository());
  }
}
