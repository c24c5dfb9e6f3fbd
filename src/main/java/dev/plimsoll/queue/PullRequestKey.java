package dev.plimsoll.queue;

/// Names one pull request and the installation that may act on it: the unit of work.
public record PullRequestKey(long installationId, String owner, String repository, int number) {
  @Override
  public String toString() {
    return owner + "/" + repository + "#" + number;
  }
}
