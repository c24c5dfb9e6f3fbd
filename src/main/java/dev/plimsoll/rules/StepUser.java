package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.BuildState;
import dev.plimsoll.dockerfile.Setting;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.image.Certainty;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.image.KnownImage;
import dev.plimsoll.image.KnownImages;
import dev.plimsoll.image.UserName;
import java.util.Optional;

/// The user at some point, known not to be root.
///
/// @param name without its group
/// @param instruction what set it, in this stage or in one it is built from; empty where the base
///   image has it
record StepUser(String name, Optional<User> instruction) {
  static Optional<StepUser> at(BuildState state) {
    Setting setting = state.user();
    return setting
        .value()
        .known()
        .filter(user -> !user.isBlank() && !UserName.isRoot(user) && !isWindows(user))
        .flatMap(user ->
            setting
                .origin()
                .filter(User.class::isInstance)
                .map(origin ->
                    new StepUser(user.strip().split(":", 2)[0], Optional.of((User) origin))));
  }

  /// The one that the base image is known for certain to have, where no USER stands above.
  static Optional<StepUser> ofBase(Stage stage, BuildState state) {
    return state.user().origin().isEmpty()
            && stage.root() instanceof Base.External(String reference)
        ? KnownImages.bundled()
            .find(ImageReference.of(reference))
            .filter(known -> known.certainty() == Certainty.READ)
            .flatMap(KnownImage::user)
            .map(user -> new StepUser(user, Optional.empty()))
        : Optional.empty();
  }

  private static boolean isWindows(String user) {
    return user.startsWith("Container") || user.contains("\\");
  }
}
