package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.CommandForm;
import dev.plimsoll.dockerfile.Heredoc;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Dialect;
import dev.plimsoll.shell.Script;
import dev.plimsoll.shell.Shell;
import dev.plimsoll.shell.ShellParser;
import dev.plimsoll.text.SplicedText;
import java.util.Optional;
import java.util.stream.Stream;

/// The commands that building a stage runs.
final class StageCommands {
  private StageCommands() {}

  /// Those of the stage's own RUN instructions, in their order.
  static Stream<Command> of(Stage stage) {
    return stage.instructions().stream()
        .filter(Run.class::isInstance)
        .flatMap(run -> script(stage, (Run) run).stream())
        .flatMap(script -> script.commands().stream());
  }

  /// What a RUN hands to a shell; empty for exec form, which names its program itself.
  static Optional<Script> script(Stage stage, Run run) {
    Dialect dialect = shell(stage, run).dialect();
    return switch (run.form()) {
      case CommandForm.ShellForm(SplicedText text) -> Optional.of(ShellParser.parse(text, dialect));
      case CommandForm.ScriptForm(Heredoc heredoc) ->
          Optional.of(ShellParser.parse(heredoc.content(), dialect));
      case CommandForm.ExecForm _ -> Optional.empty();
    };
  }

  /// The program that runs the commands of a RUN.
  static Shell shell(Stage stage, Run run) {
    Shell shell = Shell.ofCommand(stage.at(run).shell());
    return run.form() instanceof CommandForm.ScriptForm(Heredoc heredoc)
        ? shell.ofShebang(heredoc.value())
        : shell;
  }
}
