package dev.plimsoll.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The way through a script that is one chain of `&&`, without anything that steers the shell, as
/// most scripts are: where it succeeds, each command has succeeded, one after the other. What
/// [Interpreter] would come to, for a fraction of its work.
final class StraightLine {
  private static final Set<String> STEERING =
      Set.of(
          "true",
          ":",
          "false",
          "exit",
          "return",
          "break",
          "continue",
          "set",
          "trap",
          "exec",
          "eval");

  private final List<Command> commands;

  private StraightLine(List<Command> commands) {
    this.commands = commands;
  }

  /// Empty where there is more than one way through the script, or something else to know.
  @SuppressWarnings("ReferenceEquality") // this very node is meant
  static Optional<StraightLine> of(Script script) {
    List<Command> commands = script.commands();
    List<Node> chain = chain(script.body());
    if (chain.isEmpty() || chain.size() != commands.size() || !script.isUnderstood()) {
      return Optional.empty();
    }
    for (int i = 0; i < chain.size(); i++) {
      Command command = commands.get(i);
      if (chain.get(i) != command.node() || !isPlain(command)) {
        return Optional.empty();
      }
    }
    return Optional.of(new StraightLine(commands));
  }

  private static List<Node> chain(Node.Block body) {
    if (body.statements().size() != 1 || body.statements().getFirst().background()) {
      return List.of();
    }
    Node only = body.statements().getFirst().node();
    if (!(only instanceof Node.AndOr list)) {
      return List.of(only);
    }
    List<Node> chain = new ArrayList<>(list.rest().size() + 1);
    chain.add(list.first());
    for (Node.Branch branch : list.rest()) {
      if (branch.connector() != Node.Connector.AND) {
        return List.of();
      }
      chain.add(branch.node());
    }
    return chain;
  }

  private static boolean isPlain(Command command) {
    return !command.node().words().isEmpty()
        && !STEERING.contains(command.name())
        && !command.wrappers().contains("xargs")
        && !command.wrappers().contains("exec")
        && command.script().isEmpty();
  }

  <S> Flow.Result<S> run(S start, Flow.Effect<S> effect) {
    Set<S> failures = new LinkedHashSet<>();
    S state = start;
    for (Command command : commands) {
      if (CommandSteps.canFail(command)) {
        failures.addAll(effect.failed(command, state));
      }
      if (ExpansionSteps.mayNotOpen(command.redirects())) {
        failures.add(state);
      }
      state = effect.succeeded(command, state);
    }
    return new Flow.Result<>(Set.of(state), failures, true);
  }
}
