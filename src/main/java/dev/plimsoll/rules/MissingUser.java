package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.image.KnownImage;
import dev.plimsoll.image.KnownImages;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A last stage that never says who its process runs as.
public final class MissingUser implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "missing-user",
          Category.NON_ROOT,
          Severity.ERROR,
          "The image that ships never says who its process runs as, so it runs as root.",
          "Makes a system user that owns the application's folder, and switches to it before the"
              + " entry point.",
          List.of("DS-0002", "AVD-DS-0002", "CKV_DOCKER_3"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    return file.stages().stream()
        .filter(stage -> stage.isLast() && !namesUser(stage) && mayRunAsRoot(stage))
        .map(stage -> finding(file, stage))
        .toList();
  }

  private static boolean namesUser(Stage stage) {
    return hasUser(stage) || stage.ancestors().stream().anyMatch(MissingUser::hasUser);
  }

  private static boolean hasUser(Stage stage) {
    return stage.instructions().stream().anyMatch(User.class::isInstance);
  }

  private static boolean mayRunAsRoot(Stage stage) {
    return switch (stage.root()) {
      case Base.External(String reference) -> {
        ImageReference image = ImageReference.of(reference);
        Optional<KnownImage> known = KnownImages.bundled().find(image);
        boolean startsOwnWay =
            stage.end().entrypoint().isEmpty() && known.flatMap(KnownImage::dropsTo).isPresent();
        yield known.flatMap(KnownImage::user).isEmpty()
            && !image.isWindows()
            && !image.isPlaceholder()
            && !startsOwnWay;
      }
      // Without a program to start, files on nothing are a parcel for another build.
      case Base.Scratch() -> stage.end().entrypoint().isPresent() || stage.end().cmd().isPresent();
      case Base.Earlier _, Base.Undetermined _ -> true;
    };
  }

  private static Finding finding(Dockerfile file, Stage stage) {
    return new Finding(
        INFO,
        span(stage),
        "last stage",
        "The process runs as root, because no USER says otherwise."
            + " Whoever takes it over can then change everything in the container.",
        new RunAsUser(file, stage).fix(Optional.empty()));
  }

  /// What starts the process, because that is where USER is missing; FROM where nothing does.
  private static Span span(Stage stage) {
    Instruction start =
        Stream.of(stage.end().entrypoint(), stage.end().cmd())
            .flatMap(Optional::stream)
            .map(Instruction.class::cast)
            .filter(stage.instructions()::contains)
            .findFirst()
            .orElse(stage.from());
    return start.span();
  }
}
