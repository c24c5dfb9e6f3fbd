package dev.plimsoll.queue;

/// Names one repository: the work on its default branch, outside of pull requests.
public record RepositoryKey(long installationId, String owner, String repository)
    implements Target {
  @Override
  public int number() {
    return 0;
  }

  @Override
  public String toString() {
    return owner + "/" + repository;
  }
}
