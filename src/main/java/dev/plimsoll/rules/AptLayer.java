package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.CommandForm;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.ShellScript;
import dev.plimsoll.dockerfile.Stage;
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
    Stage stage,
    Run run,
    Optional<ShellScript> script,
    Optional<Update> update,
    boolean leavesLists,
    Optional<Command> removal) {

  /// A command that downloads lists.
  record Update(Span span, String text) {}

  static AptLayer of(Dockerfile file, Stage stage, Run run) {
    Optional<ShellScript> script = file.script(run);
    if (script.isEmpty()) {
      return ofExecForm(stage, run);
    }
    AptListsRemoval removal = new AptListsRemoval(script.get().script(), stage.at(run));
    List<Command> commands = script.get().script().commands();
    Optional<Update> update =
        commands.stream()
            .filter(AptCommand::updates)
            .findFirst()
            .map(command -> new Update(command.span(), command.raw()));
    boolean leaves =
        update.isPresent()
            && !AptLists.areMountedAway(run, stage.at(run))
            && AptLists.mayStayBehind(script.get(), removal);
    return new AptLayer(
        stage, run, script, update, leaves, commands.stream().filter(removal::isExplicitIn).findFirst());
  }

  private static AptLayer ofExecForm(Stage stage, Run run) {
    Optional<Update> update =
        run.form() instanceof CommandForm.ExecForm(List<Word> words) && updates(words)
            ? Optional.of(
                new Update(
                    words.getFirst().span().union(words.getLast().span()),
                    String.join(" ", words.stream().map(Word::text).toList())))
            : Optional.empty();
    boolean leaves = update.isPresent() && !AptLists.areMountedAway(run, stage.at(run));
    return new AptLayer(stage, run, Optional.empty(), update, leaves, Optional.empty());
  }

  private static boolean updates(List<Word> words) {
    List<String> texts = words.stream().map(Word::text).toList();
    return !texts.isEmpty()
        && texts.getFirst().matches("(.*/)?(apt|apt-get|aptitude)")
        && texts.contains("update");
  }

  /// Whether it installs packages before it downloads lists of its own.
  boolean needsLists() {
    return commands().stream()
        .filter(command -> AptCommand.updates(command) || AptCommand.installs(command))
        .findFirst()
        .filter(command -> AptCommand.installs(command) && !AptCommand.updates(command))
        .isPresent();
  }

  /// Whether it downloads lists and does nothing else.
  boolean onlyUpdates() {
    return !commands().isEmpty() && commands().stream().allMatch(AptCommand::updates);
  }

  List<Command> commands() {
    return script.map(ShellScript::script).map(Script::commands).orElse(List.of());
  }
}
