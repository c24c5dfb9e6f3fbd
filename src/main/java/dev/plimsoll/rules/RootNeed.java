package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Cmd;
import dev.plimsoll.dockerfile.CommandForm;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Entrypoint;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Onbuild;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Word;
import java.util.List;
import java.util.Set;

/// Signs that a stage's process must begin as root: programs that drop its privileges themselves,
/// daemons that need them, triggers that install when others build on the image.
final class RootNeed {
  private static final Set<String> PROGRAMS =
      Set.of(
          "cron",
          "crond",
          "chroot",
          "dockerd",
          "dropbear",
          "gosu",
          "init",
          "openssh-server",
          "runit",
          "s6-overlay",
          "s6-svscan",
          "setpriv",
          "sshd",
          "su-exec",
          "supervisor",
          "supervisord",
          "systemd");

  private RootNeed() {}

  static boolean isIn(Dockerfile file, Stage stage) {
    return isInOwn(file, stage) || stage.ancestors().stream().anyMatch(each -> isInOwn(file, each));
  }

  private static boolean isInOwn(Dockerfile file, Stage stage) {
    for (Instruction each : stage.instructions()) {
      if (isIn(file, each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(Dockerfile file, Instruction instruction) {
    return switch (instruction) {
      case Onbuild _ -> true;
      case Run run -> names(run.form()) || commandsName(file, run);
      case Cmd cmd -> names(cmd.form()) || commandsName(file, cmd);
      case Entrypoint entrypoint -> names(entrypoint.form()) || commandsName(file, entrypoint);
      default -> false;
    };
  }

  private static boolean names(CommandForm form) {
    return form instanceof CommandForm.ExecForm(List<dev.plimsoll.dockerfile.Word> words)
        && words.stream()
            .map(word -> word.text().substring(word.text().lastIndexOf('/') + 1))
            .anyMatch(PROGRAMS::contains);
  }

  private static boolean commandsName(Dockerfile file, Instruction instruction) {
    return file.script(instruction).stream()
        .flatMap(script -> script.script().commands().stream())
        .anyMatch(RootNeed::names);
  }

  private static boolean names(Command command) {
    for (String wrapper : command.wrappers()) {
      if (PROGRAMS.contains(wrapper)) {
        return true;
      }
    }
    for (Word word : command.words()) {
      if (PROGRAMS.contains(word.fileName().orElse(""))) {
        return true;
      }
    }
    return false;
  }
}
