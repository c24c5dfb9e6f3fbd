package dev.plimsoll.review;

/// Names one pull request and the installation that may act on it.
public record PullRequestRef(long installationId, String owner, String repository, int number) {
  @Override
  public String toString() {
    return owner + "/" + repository + "#" + number;
  }
}
