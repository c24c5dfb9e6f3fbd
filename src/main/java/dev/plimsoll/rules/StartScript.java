package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Cmd;
import dev.plimsoll.dockerfile.CommandForm;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Entrypoint;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Surroundings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The script that a stage starts, read from the repository where it can be found: many begin with
/// work that only root may do.
final class StartScript {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./-]+\\.(sh|bash)");
  private static final Pattern ENTRY = Pattern.compile("(.*[-_])?(entry|init).*");

  /// Without anything to run, somebody works inside, or other images are built on it.
  private static final List<String> INTERACTIVE =
      List.of(
          "ash", "bash", "erl", "fish", "ghci", "iex", "irb", "jshell", "julia", "node", "php",
          "python", "python3", "ruby", "sh", "zsh");

  private static final Pattern ROOTS_WORK =
      Pattern.compile(
          "(^|[;&|(`]|\\b(then|do|else|exec|if|!)\\s)\\s*(/\\S*/)?"
              + "(adduser|addgroup|apk|apt|apt-get|capsh|chgrp|chown|cron|crond|deluser|dnf|gosu"
              + "|groupadd|groupmod|httpd|iptables|ip6tables|ldconfig|modprobe|mount|nginx|runuser"
              + "|service|setcap|setpriv|sshd|su|su-exec|sudo|supervisord|sysctl|update-ca-certificates"
              + "|useradd|usermod|yum)(\\s|$|;)"
              + "|>\\s*/(etc|usr|proc|sys)/|\\b(sed|cp|ln|mv|tee|mkdir|rm|touch|install)\\s.*\\s\"?/(etc|usr|root|run|var)/");

  private StartScript() {}

  /// Whether it is known to do root's work, or is an entry point that nobody can read.
  static boolean mayNeedRoot(Dockerfile file, Stage stage, Surroundings surroundings) {
    return starts(stage)
        .flatMap(start -> names(file, start))
        .anyMatch(name -> mayNeedRoot(stage, name, surroundings));
  }

  /// Whether it starts a shell for somebody to work in.
  static boolean isInteractive(Stage stage) {
    return stage.end().entrypoint().isEmpty()
        && stage.end().cmd().map(cmd -> words(cmd.form())).filter(StartScript::isShell).isPresent();
  }

  private static boolean isShell(List<String> words) {
    return !words.isEmpty()
        && INTERACTIVE.contains(SystemPaths.fileName(words.getFirst()))
        && words.stream().skip(1).allMatch(word -> word.matches("-[ail]|--login|--interactive"));
  }

  private static boolean mayNeedRoot(Stage stage, String name, Surroundings surroundings) {
    return new StartScripts(stage, surroundings)
        .find(name)
        .map(text -> text.lines().anyMatch(StartScript::isRootsWork))
        .orElseGet(() -> ENTRY.matcher(SystemPaths.fileName(name)).matches());
  }

  private static boolean isRootsWork(String line) {
    return !line.strip().startsWith("#") && ROOTS_WORK.matcher(line).find();
  }

  private static Stream<Instruction> starts(Stage stage) {
    return Stream.of(stage.end().entrypoint(), stage.end().cmd())
        .flatMap(Optional::stream)
        .map(Instruction.class::cast);
  }

  private static Stream<String> names(Dockerfile file, Instruction start) {
    CommandForm form = start instanceof Cmd cmd ? cmd.form() : ((Entrypoint) start).form();
    Stream<String> scripts = words(form).stream().filter(word -> NAME.matcher(word).matches());
    Stream<String> first = StartWords.of(file, start).filter(word -> ENTRY.matcher(word).matches());
    return Stream.concat(scripts, first).distinct();
  }

  private static List<String> words(CommandForm form) {
    return switch (form) {
      case CommandForm.ExecForm exec -> exec.words().stream().map(Word::text).toList();
      case CommandForm.ShellForm shell ->
          Arrays.asList(shell.text().toString().strip().split("[\\s;&|]+", -1));
      case CommandForm.ScriptForm _ -> List.of();
    };
  }
}
