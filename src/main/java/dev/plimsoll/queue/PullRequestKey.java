package dev.plimsoll.queue;

/// Names one pull request.
public record PullRequestKey(long installationId, String owner, String repository, int number)
    implements Target {
  @Override
  public String toString() {
    return owner + "/" + repository + "#" + number;
  }
}
