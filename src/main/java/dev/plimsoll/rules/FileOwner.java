package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Base;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.image.ImageReference;
import dev.plimsoll.image.UserName;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Word;
import java.util.List;
import java.util.Optional;

/// A USER as `--chown` takes it, with the group of the same name where the file makes one.
record FileOwner(Dockerfile file, Stage stage, StepUser user) {
  String text() {
    String written = user.instruction().map(set -> set.user().text()).orElse(user.name());
    boolean plain = written.equals(user.name()) && UserName.isPlain(written);
    return plain && hasGroup() ? written + ":" + written : written;
  }

  private boolean hasGroup() {
    List<Command> commands = StageCommands.of(file, stage);
    return isProvided() || commands.stream().anyMatch(this::makesGroup);
  }

  /// Users that images have ready come with a group of the same name.
  private boolean isProvided() {
    return stage.root() instanceof Base.External(String reference)
        && ExistingUser.provided(ImageReference.of(reference))
            .filter(user.name()::equals)
            .isPresent();
  }

  private boolean makesGroup(Command command) {
    Optional<String> last =
        command.operands().isEmpty() ? Optional.empty() : command.operands().getLast().literal();
    boolean about = last.filter(user.name()::equals).isPresent();
    boolean ownGroup = !command.has("-g", "--gid", "-N", "--no-user-group", "-G", "--ingroup");
    return switch (command.name()) {
      case "groupadd", "addgroup" ->
          command.operands().stream().map(Word::literal).anyMatch(Optional.of(user.name())::equals);
      case "useradd" -> about && ownGroup;
      case "adduser" -> about && ownGroup && !command.has("-S");
      default -> false;
    };
  }
}
