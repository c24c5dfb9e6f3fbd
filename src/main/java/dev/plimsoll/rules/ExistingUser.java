package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.image.KnownImage;
import dev.plimsoll.image.KnownImages;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Word;
import java.util.List;
import java.util.Optional;

/// A user that a stage has already, so that none needs to be made.
final class ExistingUser {
  private ExistingUser() {}

  /// The one that the stage switched to before it went back to root.
  static Optional<String> before(Stage stage) {
    return stage.instructions().stream()
        .filter(User.class::isInstance)
        .map(User.class::cast)
        .map(user -> stage.at(user).expand(user.user()).known().orElse(""))
        .filter(user -> !user.isEmpty() && !UserName.isRoot(user))
        .reduce((first, last) -> last);
  }

  /// The one that the commands make and nobody switches to.
  static Optional<String> made(List<Command> commands) {
    return commands.stream()
        .filter(command -> command.is("useradd", "adduser"))
        .flatMap(command -> name(command).stream())
        .filter(UserName::isPlain)
        .reduce((first, last) -> last);
  }

  private static Optional<String> name(Command command) {
    List<Word> operands = command.operands();
    return operands.size() == 1 ? operands.getFirst().literal() : Optional.empty();
  }

  /// The one that comes with the image.
  static Optional<String> provided(ImageReference image) {
    return KnownImages.bundled().find(image).flatMap(KnownImage::brings);
  }
}
