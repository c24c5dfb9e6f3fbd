package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.shell.Command;
import java.util.stream.Stream;

/// The commands that building a stage runs, those of the stages it is built from included.
final class StageCommands {
  private StageCommands() {}

  /// The stage's own commands first.
  static Stream<Command> of(Dockerfile file, Stage stage) {
    return Stream.concat(Stream.of(stage), stage.ancestors().stream())
        .flatMap(each -> each.instructions().stream())
        .filter(Run.class::isInstance)
        .flatMap(run -> file.script(run).stream())
        .flatMap(script -> script.script().commands().stream());
  }
}
