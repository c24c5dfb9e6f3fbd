package dev.plimsoll.overview;

/// Names one repository as an installation has it.
public record RepositoryName(long installationId, String owner, String repository) {
  @Override
  public String toString() {
    return owner + "/" + repository;
  }
}
