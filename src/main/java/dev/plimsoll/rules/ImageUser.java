package dev.plimsoll.rules;

import dev.plimsoll.deployment.BuiltImage;
import dev.plimsoll.deployment.Deployments;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileParser;
import dev.plimsoll.dockerfile.Setting;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.image.UserName;
import dev.plimsoll.rule.Surroundings;
import java.util.Optional;

/// Who an image that a service or a container names runs as: by the Dockerfile that the repository
/// builds it from, or by what is known of it.
final class ImageUser {
  private ImageUser() {}

  static BaseUser named(String image, Surroundings surroundings) {
    return Deployments.of(surroundings.repository())
        .named(image)
        .map(built -> of(built, surroundings))
        .orElseGet(() -> BaseUser.of(image, surroundings.preferences()));
  }

  static BaseUser of(BuiltImage built, Surroundings surroundings) {
    return surroundings
        .repository()
        .text(built.dockerfile())
        .map(DockerfileParser::parse)
        .flatMap(file -> stage(file, built))
        .map(stage -> of(stage, surroundings))
        .orElseGet(() -> new BaseUser.Unknown(built.dockerfile()));
  }

  private static Optional<Stage> stage(Dockerfile file, BuiltImage built) {
    return built
        .target()
        .map(file::stage)
        .orElseGet(() -> file.stages().stream().filter(Stage::isLast).findFirst());
  }

  private static BaseUser of(Stage stage, Surroundings surroundings) {
    Setting user = stage.end().user();
    if (user.origin().isEmpty()) {
      return BaseUser.of(stage, surroundings.preferences());
    }
    Optional<String> name = user.value().known();
    if (name.isEmpty()) {
      return new BaseUser.Unknown("of " + surroundings.path());
    }
    return UserName.isRoot(name.get())
        ? new BaseUser.Root(Optional.empty())
        : new BaseUser.NotRoot();
  }
}
