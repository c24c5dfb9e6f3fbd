package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.CommandForm;
import dev.plimsoll.dockerfile.Heredoc;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Dialect;
import dev.plimsoll.shell.Script;
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

  /// What a RUN hands to the shell of its stage; empty for exec form, which names its program
  /// itself.
  static Optional<Script> script(Stage stage, Run run) {
    Dialect dialect = Dialect.ofProgram(stage.at(run).shell().getFirst());
    return switch (run.form()) {
      case CommandForm.ShellForm(SplicedText text) -> Optional.of(ShellParser.parse(text, dialect));
      case CommandForm.ScriptForm(Heredoc heredoc) ->
          Optional.of(
              ShellParser.parse(heredoc.content(), Dialect.ofShebang(heredoc.value(), dialect)));
      case CommandForm.ExecForm _ -> Optional.empty();
    };
  }
}
