package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Cmd;
import dev.plimsoll.dockerfile.CommandForm;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Entrypoint;
import dev.plimsoll.dockerfile.Instruction;
import java.util.stream.Stream;

/// The names of the programs that an ENTRYPOINT or CMD starts.
final class StartWords {
  private StartWords() {}

  /// The first word of exec form; in shell form the first of each command, wrappers taken off.
  static Stream<String> of(Dockerfile file, Instruction start) {
    CommandForm form =
        switch (start) {
          case Cmd cmd -> cmd.form();
          case Entrypoint entrypoint -> entrypoint.form();
          default -> throw new IllegalArgumentException("starts nothing: " + start.keyword());
        };
    Stream<String> first =
        form instanceof CommandForm.ExecForm exec
            ? exec.words().stream().limit(1).map(word -> SystemPaths.fileName(word.text()))
            : Stream.empty();
    Stream<String> commands =
        file.script(start).stream()
            .flatMap(script -> script.script().commands().stream())
            .map(command -> command.name());
    return Stream.concat(first, commands).filter(name -> !name.isEmpty());
  }
}
