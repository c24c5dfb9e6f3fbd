package dev.plimsoll.deployment;

import dev.plimsoll.image.UserName;

/// What a runner says of the user that it runs an image as.
public sealed interface RunAs {
  /// This one, whatever the image says.
  record As(String user) implements RunAs {}

  /// Anyone but root: it refuses an image that would run as root.
  record NotRoot() implements RunAs {}

  /// Nothing: the image says it.
  record ImageDecides() implements RunAs {}

  /// Something that is not known before it runs.
  record Unknown() implements RunAs {}

  /// Whether a process of root is out of the question.
  default boolean excludesRoot() {
    return switch (this) {
      case As(String user) -> !UserName.isRoot(user);
      case NotRoot _ -> true;
      case ImageDecides _, Unknown _ -> false;
    };
  }
}
