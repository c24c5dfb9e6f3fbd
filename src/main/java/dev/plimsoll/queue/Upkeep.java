package dev.plimsoll.queue;

/// Names work that is no repository's: what the server does for itself, or once for an
/// installation. In a cluster, one process at a time does each.
///
/// @param installationId 0 where it is for no installation
/// @param task what is done, told apart from other upkeep by this name
public record Upkeep(long installationId, String task) implements Target {
  public Upkeep {
    if (task.isEmpty()) {
      throw new IllegalArgumentException("upkeep without a name");
    }
  }

  /// Upkeep that is for no installation.
  public static Upkeep of(String task) {
    return new Upkeep(0, task);
  }

  @Override
  public String owner() {
    return "";
  }

  /// Its task stands where others have the repository: no owner, no repository.
  @Override
  public String repository() {
    return task;
  }

  @Override
  public int number() {
    return 0;
  }

  @Override
  public String toString() {
    return installationId == 0
        ? "upkeep " + task
        : "upkeep " + task + " of installation " + installationId;
  }
}
