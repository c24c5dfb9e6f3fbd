package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.CommandForm;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.ShellScript;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Script;
import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;

/// What one RUN does to the lists of apt.
///
/// @param update the first command that downloads lists
/// @param leavesLists whether they stay in the layer
/// @param removal the first command that removes lists
record AptLayer(
    BuildScope scope,
    Run run,
    Optional<ShellScript> script,
    Optional<Update> update,
    boolean leavesLists,
    Optional<Command> removal) {

  /// A command that downloads lists.
  record Update(Span span, String text) {}

  static AptLayer of(Dockerfile file, BuildScope scope, Run run) {
    Optional<ShellScript> script = file.script(run);
    if (script.isEmpty()) {
      return ofExecForm(scope, run);
    }
    AptListsRemoval removal =
        new AptListsRemoval(script.get().script(), scope.variables(run));
    List<Command> commands = script.get().script().commands();
    Optional<Update> update =
        commands.stream()
            .filter(AptCommand::updates)
            .findFirst()
            .map(command -> new Update(command.span(), command.raw()));
    boolean leaves =
        update.isPresent()
            && !AptLists.areMountedAway(run, scope)
            && AptLists.mayStayBehind(script.get(), removal);
    return new AptLayer(
        scope, run, script, update, leaves, commands.stream().filter(removal::isExplicitIn).findFirst());
  }

  private static AptLayer ofExecForm(BuildScope scope, Run run) {
    Optional<Update> update =
        run.form() instanceof CommandForm.ExecForm(List<Word> words) && calls(words, "update")
            ? Optional.of(
                new Update(
                    words.getFirst().span().union(words.getLast().span()),
                    String.join(" ", words.stream().map(Word::text).toList())))
            : Optional.empty();
    boolean leaves = update.isPresent() && !AptLists.areMountedAway(run, scope);
    return new AptLayer(scope, run, Optional.empty(), update, leaves, Optional.empty());
  }

  private static boolean calls(List<Word> words, String subcommand) {
    List<String> texts = words.stream().map(Word::text).toList();
    return !texts.isEmpty()
        && texts.getFirst().matches("(.*/)?(apt|apt-get|aptitude)")
        && texts.contains(subcommand);
  }

  /// Whether it installs packages before it downloads lists of its own.
  boolean needsLists() {
    if (run.form() instanceof CommandForm.ExecForm(List<Word> words) && script.isEmpty()) {
      return calls(words, "install");
    }
    return commands().stream()
        .filter(command -> AptCommand.updates(command) || AptCommand.installs(command))
        .findFirst()
        .filter(command -> AptCommand.installs(command) && !AptCommand.updates(command))
        .isPresent();
  }

  /// Whether it downloads lists and does nothing else.
  boolean onlyUpdates() {
    return script.isEmpty()
        ? update.isPresent()
        : !commands().isEmpty() && commands().stream().allMatch(AptCommand::updates);
  }

  List<Command> commands() {
    return script.map(ShellScript::script).map(Script::commands).orElse(List.of());
  }
}
