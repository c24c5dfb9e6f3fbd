package dev.plimsoll.shell;

import dev.plimsoll.shell.Ways.Exit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Runs simple commands: the builtins that steer the shell, functions, inner shells; all others are
/// the caller's.
final class CommandSteps<S> {
  private static final int MOST_CALLS = 20;
  private static final int MOST_BODIES = 8;
  private static final Set<String> NEVER_FAIL =
      Set.of("echo", "printf", "export", "readonly", "local", "unset", "umask", "shopt");

  private final Interpreter<S> interpreter;
  private final ExpansionSteps<S> expansions;
  private final BuiltinSteps<S> builtins;
  private final Flow.Effect<S> effect;
  private final IdentityHashMap<Node.Simple, Command> known = new IdentityHashMap<>();
  private final Map<String, List<Node>> functions = new HashMap<>();
  private final Deque<String> calls = new ArrayDeque<>();

  CommandSteps(Interpreter<S> interpreter, Script script, Flow.Effect<S> effect) {
    this.interpreter = interpreter;
    this.expansions = new ExpansionSteps<>(interpreter);
    this.builtins = new BuiltinSteps<>(interpreter);
    this.effect = effect;
    script.commands().forEach(command -> known.put(command.node(), command));
  }

  Ways<S> simple(Node.Simple node, Set<Config<S>> in, boolean guarded) {
    Ways<S> expanded = expansions.simple(node, in);
    Set<Config<S>> entering = expanded.goingOn();
    Ways<S> result = expanded;
    if (!node.words().isEmpty()) {
      Command command =
          known.computeIfAbsent(node, simple -> new Command(simple, Command.Runs.PERHAPS));
      result = run(command, entering, guarded);
    }
    if (ExpansionSteps.mayNotOpen(node.redirects())) {
      result.addAll(Exit.FAILURE, List.copyOf(entering));
    }
    return result;
  }

  /// Notes a function's body; one that is defined anew may still be the former one where it is
  /// called.
  Ways<S> define(Node.Function function, Set<Config<S>> in) {
    List<Node> bodies = functions.computeIfAbsent(function.name(), _ -> new ArrayList<>(1));
    Extent extent = function.body().extent();
    if (bodies.size() >= MOST_BODIES) {
      interpreter.lose();
    } else if (bodies.stream().noneMatch(body -> body.extent().equals(extent))) {
      bodies.add(function.body());
    }
    return Ways.success(in);
  }

  private Ways<S> run(Command command, Set<Config<S>> in, boolean guarded) {
    if (command.wrappers().isEmpty()) {
      if (functions.containsKey(command.name())) {
        return call(command.name(), in, guarded);
      }
      Optional<Ways<S>> done = builtins.run(command, in, guarded);
      if (done.isPresent()) {
        return done.get();
      }
    }
    Ways<S> ways = program(command, in);
    if (command.wrappers().contains("xargs")) {
      ways.addAll(Exit.SUCCESS, in);
    }
    return command.wrappers().contains("exec") ? replacing(ways) : ways;
  }

  /// `exec` ends the shell without its trap.
  private Ways<S> replacing(Ways<S> ways) {
    Ways<S> ended = new Ways<>();
    ways.leaving(Exit.SUCCESS).forEach(each -> ended.add(Exit.EXIT_SUCCESS, each.withTrap(null)));
    ways.leaving(Exit.FAILURE).forEach(each -> ended.add(Exit.EXIT_FAILURE, each.withTrap(null)));
    return ended;
  }

  private Ways<S> call(String name, Set<Config<S>> in, boolean guarded) {
    if (calls.size() >= MOST_CALLS || calls.contains(name)) {
      interpreter.lose();
      return Ways.success(in);
    }
    calls.push(name);
    Ways<S> ways = interpreter.nesting().inFunction(() -> bodies(name, in, guarded));
    calls.pop();
    return ways.with(Exit.RETURN_SUCCESS, Exit.SUCCESS).with(Exit.RETURN_FAILURE, Exit.FAILURE);
  }

  private Ways<S> bodies(String name, Set<Config<S>> in, boolean guarded) {
    Ways<S> ways = new Ways<>();
    for (Node body : List.copyOf(functions.getOrDefault(name, List.of()))) {
      ways.addAll(interpreter.node(body, in, guarded));
    }
    return ways;
  }

  /// Whether a program may fail, as far as its name tells.
  static boolean canFail(Command command) {
    return !NEVER_FAIL.contains(command.name());
  }

  private Ways<S> program(Command command, Set<Config<S>> in) {
    Optional<Script> script = command.script();
    if (script.isPresent()) {
      return innerShell(command, script.get(), in);
    }
    Ways<S> result = new Ways<>();
    boolean canFail = canFail(command);
    for (Config<S> before : in) {
      result.add(Exit.SUCCESS, before.withState(effect.succeeded(command, before.state())));
      if (canFail) {
        effect
            .failed(command, before.state())
            .forEach(state -> result.add(Exit.FAILURE, before.withState(state)));
      }
    }
    return result;
  }

  private Ways<S> innerShell(Command command, Script script, Set<Config<S>> in) {
    List<String> words = command.words().stream().map(Word::prefix).toList();
    Shell shell = Shell.ofCommand(words);
    Ways<S> result = new Ways<>();
    for (Config<S> outer : in) {
      Config<S> first = new Config<>(outer.state(), shell.errexit(), shell.pipefail(), null);
      Ways<S> inner = interpreter.shell(script.body(), Set.of(first), false);
      for (Exit exit : new Exit[] {Exit.SUCCESS, Exit.FAILURE}) {
        inner.leaving(exit).forEach(each -> result.add(exit, each.backIn(outer)));
      }
    }
    return result;
  }
}
