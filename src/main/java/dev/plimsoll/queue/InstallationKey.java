package dev.plimsoll.queue;

/// Names one installation: the work of finding out which repositories it has.
public record InstallationKey(long installationId) implements Target {
  @Override
  public String owner() {
    return "";
  }

  @Override
  public String repository() {
    return "";
  }

  @Override
  public int number() {
    return 0;
  }

  @Override
  public String toString() {
    return "installation " + installationId;
  }
}
