package dev.plimsoll.review;

/// Names one repository and the installation that may act on it.
public record RepositoryRef(long installationId, String owner, String repository) {
  @Override
  public String toString() {
    return owner + "/" + repository;
  }
}
