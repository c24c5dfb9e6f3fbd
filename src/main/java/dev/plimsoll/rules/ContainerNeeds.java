package dev.plimsoll.rules;

import dev.plimsoll.compose.StartCommand;
import dev.plimsoll.kubernetes.PodContainer;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.tree.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a container of a pod needs beside a read-only root filesystem, told from its image.
record ContainerNeeds(PodContainer container, ProgramWrites writes) {
  private static final String TMP = "/tmp";

  static ContainerNeeds of(PodContainer container, Surroundings surroundings) {
    ProgramWrites writes =
        container
            .image()
            .map(ScalarNode::value)
            .map(image ->
                ProgramWrites.of(
                    image,
                    surroundings.preferences(),
                    path ->
                        container.isMountedWhere(
                            mount -> mount.equals(path) || mount.startsWith(path + "/"))))
            .orElse(ProgramWrites.FOREIGN);
    return new ContainerNeeds(container, writes);
  }

  /// The folders that a volume is wanted on, /tmp included, where nothing is mounted. What the
  /// image declares as volumes is among them: not every runtime makes these writable.
  List<String> folders() {
    return missing(
        Stream.of(writes.scratch().stream(), writes.volumes().stream(), Stream.of(TMP))
            .flatMap(it -> it));
  }

  /// The folders that a volume is needed on for a reason: what is known to be written, and /tmp for
  /// Python.
  List<String> knownFolders() {
    Stream<String> tmp = writes.python() ? Stream.of(TMP) : Stream.empty();
    return missing(Stream.concat(writes.sure() ? writes.scratch().stream() : Stream.empty(), tmp));
  }

  private List<String> missing(Stream<String> folders) {
    return folders
        .map(ServiceNeeds::folder)
        .filter(folder -> !container.isMounted(folder).orElse(false) && !isMountedBelow(folder))
        .distinct()
        .toList();
  }

  /// What is mounted on folders below is enough for those that the image declares as volumes.
  private boolean isMountedBelow(String folder) {
    return writes.volumes().contains(folder)
        && container.isMountedWhere(mount -> mount.startsWith(folder + "/"));
  }

  /// Folders of files to keep that nothing is mounted on.
  List<String> data() {
    return writes.data().stream()
        .filter(folder -> !container.isMounted(folder).orElse(false))
        .toList();
  }

  /// Why the container would not run with mounts alone.
  Optional<String> obstacle() {
    return writes
        .obstacle()
        .or(() ->
            new StartCommand(container.startCommand())
                .obstacle(path -> container.isMounted(path).orElse(false)));
  }

  /// Whether all that is mounted is known.
  boolean areMountsKnown() {
    return container.mounts().stream().allMatch(Optional::isPresent);
  }
}
