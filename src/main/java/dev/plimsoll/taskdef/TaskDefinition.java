package dev.plimsoll.taskdef;

import java.util.List;
import java.util.regex.Pattern;

/// One ECS task definition, or containers that stand alone.
///
/// @param linux whether its platform is Linux as far as one can see: nothing names Windows, and
///   nothing is left to a template
/// @param volumes where it lists them
public record TaskDefinition(boolean linux, List<Container> containers, VolumeList volumes) {
  private static final Pattern WINDOWS_IMAGE =
      Pattern.compile("/windows/|windowsservercore|nanoserver");

  public TaskDefinition {
    containers = List.copyOf(containers);
  }

  /// Whether neither its platform nor an image is Windows.
  public boolean isLinux() {
    return linux
        && containers.stream()
            .flatMap(container -> container.image().stream())
            .noneMatch(image -> WINDOWS_IMAGE.matcher(image.value()).find());
  }

  /// Containers of which no definition is known.
  static TaskDefinition alone(List<Container> containers) {
    return new TaskDefinition(/* linux= */ true, containers, new VolumeList.Elsewhere());
  }
}
