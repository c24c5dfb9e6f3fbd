package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.shell.Command;
import java.util.ArrayList;
import java.util.List;

/// The commands that building a stage runs, those of the stages it is built from included.
final class StageCommands {
  private StageCommands() {}

  /// The stage's own commands first.
  static List<Command> of(Dockerfile file, Stage stage) {
    List<Command> commands = new ArrayList<>();
    addAll(file, stage, commands);
    stage.ancestors().forEach(each -> addAll(file, each, commands));
    return commands;
  }

  private static void addAll(Dockerfile file, Stage stage, List<Command> commands) {
    for (Instruction each : stage.instructions()) {
      if (each instanceof Run run) {
        file.script(run).ifPresent(script -> commands.addAll(script.script().commands()));
      }
    }
  }
}
