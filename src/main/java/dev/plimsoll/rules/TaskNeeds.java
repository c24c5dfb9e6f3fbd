package dev.plimsoll.rules;

import dev.plimsoll.compose.StartCommand;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.taskdef.Answer;
import dev.plimsoll.taskdef.Container;
import dev.plimsoll.tree.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a container of an ECS task needs beside a read-only root filesystem, told from its image
/// and its command.
record TaskNeeds(Container container, ProgramWrites writes) {
  static final String TMP = "/tmp";

  /// A registry that begins with the number of an account holds what the account builds.
  private static final Pattern OWN_REGISTRY = Pattern.compile("\\d{12}\\..*");

  static TaskNeeds of(Container container, Surroundings surroundings) {
    ProgramWrites writes =
        container
            .image()
            .filter(image -> image.isKnown() && image.properties().tag().isEmpty())
            .map(ScalarNode::value)
            .filter(TaskNeeds::isNamed)
            .map(image ->
                ofNamed(
                    image,
                    ProgramWrites.of(
                        image,
                        surroundings.preferences(),
                        path -> container.isMounted(path) == Answer.YES)))
            .orElse(ProgramWrites.UNKNOWN);
    return new TaskNeeds(container, writes);
  }

  /// Who writes a task definition mostly runs programs of their own: of an image that nobody knows,
  /// only a name without an owner is taken for a program of others.
  private static ProgramWrites ofNamed(String image, ProgramWrites writes) {
    return ImageReference.of(image).repository().contains("/") ? writes.asOwn() : writes;
  }

  private static boolean isNamed(String image) {
    ImageReference reference = ImageReference.of(image);
    return !reference.isPlaceholder() && !OWN_REGISTRY.matcher(reference.host()).matches();
  }

  /// The folders that a volume is wanted on, /tmp included: nothing is mounted there. What the
  /// image declares as volumes is writable without.
  List<String> folders() {
    return Stream.concat(writes.scratch().stream(), Stream.of(TMP))
        .map(ServiceNeeds::folder)
        .filter(folder -> container.isMounted(folder) == Answer.NO)
        .distinct()
        .toList();
  }

  /// The folders that its program is known to write, unless they are known to be mounted.
  List<String> unsure() {
    return writes.scratch().stream()
        .map(ServiceNeeds::folder)
        .filter(folder -> container.isMounted(folder) != Answer.YES)
        .toList();
  }

  /// Folders of files to keep that nothing is mounted on.
  List<String> data() {
    return writes.data().stream()
        .filter(folder -> container.isMounted(folder) != Answer.YES)
        .toList();
  }

  /// Why the container would not run with mounts alone.
  Optional<String> obstacle() {
    return writes
        .obstacle()
        .or(() ->
            new StartCommand(String.join(" ", container.words()))
                .obstacle(path -> container.isMounted(path) == Answer.YES));
  }
}
