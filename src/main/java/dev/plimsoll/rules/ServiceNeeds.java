package dev.plimsoll.rules;

import dev.plimsoll.compose.Build;
import dev.plimsoll.compose.Mount;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.Truth;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileParser;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.tree.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a compose service needs beside a read-only root filesystem, told from its image or from the
/// Dockerfile that it builds.
record ServiceNeeds(Service service, ProgramWrites writes) {
  private static final String TMP = "/tmp";

  static ServiceNeeds of(Service service, Surroundings surroundings) {
    return new ServiceNeeds(service, writes(service, surroundings));
  }

  private static ProgramWrites writes(Service service, Surroundings surroundings) {
    if (service.isBuilt()) {
      return service
          .build()
          .map(build -> built(service, build, surroundings))
          .orElse(ProgramWrites.FOREIGN);
    }
    return service
        .imageName()
        .map(image ->
            ProgramWrites.of(
                image, surroundings.preferences(), path -> isMountedBelow(service, path)))
        .orElse(ProgramWrites.FOREIGN);
  }

  private static ProgramWrites built(Service service, Build build, Surroundings surroundings) {
    return stage(build, surroundings)
        .map(stage -> stage.read(surroundings.preferences(), path -> isMountedBelow(service, path)))
        .orElse(ProgramWrites.UNKNOWN);
  }

  private static Optional<StageWrites> stage(Build build, Surroundings surroundings) {
    return surroundings
        .memory()
        .of(Built.class, build, () -> new Built(read(build, surroundings)))
        .stage();
  }

  /// What a build gives, if its Dockerfile and its stage are known.
  private record Built(Optional<StageWrites> stage) {}

  private static Optional<StageWrites> read(Build build, Surroundings surroundings) {
    return surroundings
        .resolve(build.dockerfile())
        .flatMap(surroundings.repository()::text)
        .map(DockerfileParser::parse)
        .flatMap(file -> asked(file, build).map(stage -> new StageWrites(file, stage)));
  }

  private static Optional<Stage> asked(Dockerfile file, Build build) {
    return build.target().isPresent()
        ? build.target().flatMap(file::stage)
        : file.stages().stream().filter(Stage::isLast).findFirst();
  }

  private static boolean isMountedBelow(Service service, String path) {
    return service.mounts().stream()
        .flatMap(Optional::stream)
        .map(Mount::target)
        .anyMatch(target -> target.equals(path) || target.startsWith(path + "/"));
  }

  /// Whether each folder that its program writes is known to be mounted, or not to be.
  boolean areMountsKnown() {
    return service.isMounted(TMP) != Truth.UNKNOWN
        && writes.scratch().stream().allMatch(it -> service.isMounted(folder(it)) != Truth.UNKNOWN);
  }

  /// What a tmpfs is wanted on, /tmp included, where nothing is mounted; with options.
  List<String> tmpfs() {
    return missing(Stream.concat(scratch(), Stream.of(TMP)));
  }

  /// What a tmpfs is needed on for a reason: what is known to be written, and /tmp for Python.
  List<String> knownTmpfs() {
    Stream<String> known = writes.sure() ? scratch() : Stream.empty();
    return missing(Stream.concat(known, writes.python() ? Stream.of(TMP) : Stream.empty()));
  }

  private List<String> missing(Stream<String> folders) {
    return folders.filter(it -> service.isMounted(folder(it)) != Truth.TRUE).distinct().toList();
  }

  private Stream<String> scratch() {
    return writes.scratch().stream()
        .filter(it -> !folder(it).equals(TMP))
        .map(it -> runsAsRoot() || it.contains(":") ? it : it + ":mode=1777");
  }

  /// A tmpfs belongs to root and has the mode of the folder that it hides.
  private boolean runsAsRoot() {
    Optional<String> user = service.user().map(ScalarNode::value);
    return user.map(name -> name.matches("(root|0)(:.*)?")).orElse(!writes.nonRoot());
  }

  /// Folders of files to keep that nothing is mounted on.
  List<String> data() {
    return writes.data().stream()
        .filter(it -> service.isMounted(it) != Truth.TRUE)
        .filter(it -> writes.volumes().stream().noneMatch(it::equals))
        .toList();
  }

  static String folder(String tmpfs) {
    return tmpfs.split(":", 2)[0];
  }

  /// Why the service would not run with mounts alone.
  Optional<String> obstacle() {
    return writes.obstacle().or(this::ownObstacle);
  }

  private boolean isMounted(String path) {
    return service.isMounted(path) == Truth.TRUE;
  }

  private Optional<String> ownObstacle() {
    return service.startCommands().stream()
        .flatMap(command -> command.obstacle(this::isMounted).stream())
        .findFirst()
        .or(() ->
            service.isSyncedInto()
                ? Optional.of("develop.watch copies files into its containers")
                : Optional.empty());
  }
}
