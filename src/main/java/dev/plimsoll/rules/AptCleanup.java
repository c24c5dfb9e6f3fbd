package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.CommandForm;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.ShellScript;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Node;
import dev.plimsoll.shell.Script;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fix for a RUN that leaves the lists of apt: the removal at its end, in its own style. Where
/// the next RUN is what needs the lists, the two become one.
final class AptCleanup {
  private final Dockerfile file;
  private final Stage stage;
  private final Run run;
  private final Script script;

  AptCleanup(Dockerfile file, Stage stage, Run run, Script script) {
    this.file = file;
    this.stage = stage;
    this.run = run;
    this.script = script;
  }

  /// No fix where a later step needs the lists, or where the end of the commands is no place for
  /// one more.
  Optional<Fix> fix() {
    if (!isNeededLater(run)) {
      return removal(run, script).map(edit -> Fix.safe("Remove the lists", List.of(edit)));
    }
    return next().flatMap(this::joined);
  }

  private Optional<Edit> removal(Run where, Script commands) {
    if (where.form() instanceof CommandForm.ExecForm) {
      return Optional.empty();
    }
    String command = usesSudo(commands) ? "sudo " + AptLists.REMOVAL : AptLists.REMOVAL;
    return end(commands).map(end -> Edit.insert(end, separator(where, commands) + command));
  }

  private String separator(Run where, Script commands) {
    if (where.form() instanceof CommandForm.ScriptForm) {
      return stopsOnError(commands) ? file.source().lineEnding().characters() : " && ";
    }
    boolean sequence = commands.body().statements().size() > 1;
    return ContinuationStyle.of(file, where)
        .separator(sequence && stopsOnError(commands) ? ";" : "&&");
  }

  private static boolean usesSudo(Script commands) {
    return commands.commands().stream()
        .anyMatch(each -> AptLists.updates(each) && each.wrappers().contains("sudo"));
  }

  private static boolean stopsOnError(Script commands) {
    return commands.commands().stream()
        .filter(command -> command.is("set"))
        .anyMatch(
            set -> set.has("-e") || set.arguments().stream().anyMatch(word -> word.is("errexit")));
  }

  /// Behind the last command, if it is in the foreground.
  private static Optional<Integer> end(Script commands) {
    List<Node.Statement> statements = commands.body().statements();
    return statements.isEmpty() || statements.getLast().background()
        ? Optional.empty()
        : Optional.of(statements.getLast().node().span().end());
  }

  /// Whether a RUN behind `done`, here or in a stage built from this one, installs from the lists.
  private boolean isNeededLater(Run done) {
    return file.stages().stream()
        .filter(each -> each == stage || each.ancestors().contains(stage))
        .flatMap(each -> each.instructions().stream())
        .filter(later -> later instanceof Run && later.span().start() > done.span().end())
        .flatMap(later -> file.script(later).stream())
        .anyMatch(later -> needsLists(later.script()));
  }

  private static boolean needsLists(Script script) {
    List<Command> commands = script.commands();
    return commands.stream()
        .filter(command -> AptLists.updates(command) || AptLists.installs(command))
        .findFirst()
        .filter(AptLists::installs)
        .isPresent();
  }

  /// The RUN right behind, if nothing but white space stands between.
  private Optional<Run> next() {
    List<Instruction> instructions = stage.instructions();
    int index = instructions.indexOf(run) + 1;
    if (index == 0 || index >= instructions.size()) {
      return Optional.empty();
    }
    return instructions.get(index) instanceof Run next
            && file.source().slice(Span.between(run.span(), next.span())).isBlank()
        ? Optional.of(next)
        : Optional.empty();
  }

  private Optional<Fix> joined(Run next) {
    Optional<Script> second = file.script(next).map(ShellScript::script);
    boolean plain =
        isPlainChain(run, script) && second.filter(s -> isPlainChain(next, s)).isPresent();
    if (!plain || isNeededLater(next)) {
      return Optional.empty();
    }
    Span gap = new Span(end(script).orElseThrow(), second.orElseThrow().body().span().start());
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.replace(gap, ContinuationStyle.of(file, next).separator("&&")));
    boolean cleansUp = second.orElseThrow().commands().stream().anyMatch(AptLists::removes);
    if (!cleansUp) {
      removal(next, second.orElseThrow()).ifPresent(edits::add);
    }
    return Optional.of(Fix.safe("Update, install and remove the lists in one RUN", edits));
  }

  /// One chain of commands in shell form, without flags or comments that joining would move.
  private static boolean isPlainChain(Run run, Script commands) {
    return run.form() instanceof CommandForm.ShellForm
        && run.statement().flags().isEmpty()
        && run.statement().heredocs().isEmpty()
        && commands.comments().isEmpty()
        && commands.body().statements().size() == 1
        && end(commands).isPresent();
  }
}
