package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.CommandForm;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.ShellScript;
import dev.plimsoll.dockerfile.Variable;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Script;
import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// What one RUN does to the lists of apt.
///
/// @param scripts what it calls
/// @param update the first command that downloads lists
/// @param leavesLists whether they stay in the layer
/// @param removing what in it removes lists
record AptLayer(
    BuildScope scope,
    Run run,
    Optional<ShellScript> script,
    CopiedScripts scripts,
    Optional<Update> update,
    boolean leavesLists,
    Optional<AptListsRemoval> removing) {

  /// A command that downloads lists.
  record Update(Span span, String text) {}

  static AptLayer of(Dockerfile file, BuildScope scope, Run run, BuildContext context) {
    CopiedScripts scripts = new CopiedScripts(context, scope, run);
    return file.script(run)
        .map(script -> of(script, scope, run, scripts, () -> mayHaveApt(file, scope)))
        .orElseGet(() -> ofExecForm(scope, run, scripts));
  }

  private static AptLayer of(
      ShellScript script,
      BuildScope scope,
      Run run,
      CopiedScripts scripts,
      BooleanSupplier mayHaveApt) {
    List<Command> commands = script.script().commands();
    Optional<Update> update =
        commands.stream()
            .filter(command -> fills(command, scripts))
            .findFirst()
            .map(command -> new Update(command.span(), command.raw()));
    AptListsRemoval removal = new AptListsRemoval(script.script(), scope.variables(run));
    boolean leaves =
        update.isPresent()
            && !AptLists.areMountedAway(run, scope)
            && (commands.stream().anyMatch(AptCommand::updates) || mayHaveApt.getAsBoolean())
            && AptDeed.isFilling(script, command -> deed(command, removal, scripts));
    return new AptLayer(
        scope, run, Optional.of(script), scripts, update, leaves, Optional.of(removal));
  }

  /// A script that serves several systems calls apt only where there is one.
  private static boolean mayHaveApt(Dockerfile file, BuildScope scope) {
    return scope
        .stage()
        .map(stage -> Distribution.of(file, stage))
        .filter(known -> known != Distribution.DEBIAN && known != Distribution.UNKNOWN)
        .isEmpty();
  }

  private static AptDeed deed(Command command, AptListsRemoval removal, CopiedScripts scripts) {
    AptDeed seen = deed(command, removal);
    return seen != AptDeed.NOTHING
        ? seen
        : scripts.of(command).map(AptLayer::deed).orElse(AptDeed.NOTHING);
  }

  private static boolean fills(Command command, CopiedScripts scripts) {
    return AptCommand.updates(command)
        || scripts.of(command).filter(called -> deed(called) == AptDeed.FILLS).isPresent();
  }

  private static AptDeed deed(ShellScript called) {
    AptListsRemoval removal =
        new AptListsRemoval(called.script(), name -> new Variable.Undetermined(name));
    return AptDeed.of(called, command -> deed(command, removal));
  }

  private static AptDeed deed(Command command, AptListsRemoval removal) {
    if (AptCommand.updates(command)) {
      return AptDeed.FILLS;
    }
    return removal.isIn(command) ? AptDeed.EMPTIES : AptDeed.NOTHING;
  }

  private static AptLayer ofExecForm(BuildScope scope, Run run, CopiedScripts scripts) {
    Optional<Update> update =
        run.form() instanceof CommandForm.ExecForm(List<Word> words) && calls(words, "update")
            ? Optional.of(
                new Update(
                    words.getFirst().span().union(words.getLast().span()),
                    String.join(" ", words.stream().map(Word::text).toList())))
            : Optional.empty();
    boolean leaves = update.isPresent() && !AptLists.areMountedAway(run, scope);
    return new AptLayer(scope, run, Optional.empty(), scripts, update, leaves, Optional.empty());
  }

  private static boolean calls(List<Word> words, String subcommand) {
    List<String> texts = words.stream().map(Word::text).toList();
    return !texts.isEmpty()
        && texts.getFirst().matches("(.*/)?(apt|apt-get|aptitude)")
        && texts.contains(subcommand);
  }

  /// The first command that removes lists.
  Optional<Command> removal() {
    return removing.flatMap(AptListsRemoval::first);
  }

  /// Whether it installs packages before it downloads lists of its own.
  boolean needsLists() {
    if (run.form() instanceof CommandForm.ExecForm(List<Word> words) && script.isEmpty()) {
      return calls(words, "install");
    }
    return commands().stream()
        .flatMap(command ->
            Stream.concat(
                Stream.of(command),
                scripts.of(command).stream()
                    .flatMap(called -> called.script().commands().stream())))
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
