package dev.plimsoll.deployment;

/// Something that runs an image: a service, or a container of a task or of a pod.
///
/// @param path the file that says so
/// @param name what it is called there
public record Runner(String path, String name, RunAs runsAs) {
  @Override
  public String toString() {
    return name + " in " + path;
  }
}
