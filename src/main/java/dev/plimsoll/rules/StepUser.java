package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.BuildState;
import dev.plimsoll.dockerfile.Setting;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.image.UserName;
import java.util.Optional;

/// The user that a USER instruction has set at some point, known not to be root.
///
/// @param name without its group
/// @param instruction what set it, in this stage or in one it is built from
record StepUser(String name, User instruction) {
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
                .map(origin -> new StepUser(user.strip().split(":", 2)[0], (User) origin)));
  }

  private static boolean isWindows(String user) {
    return user.startsWith("Container") || user.contains("\\");
  }
}
