package dev.plimsoll.shell;

import dev.plimsoll.shell.Ways.Exit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Runs the builtins that steer the shell (POSIX.1-2024 XCU 2.15).
final class BuiltinSteps<S> {
  private final Interpreter<S> interpreter;

  BuiltinSteps(Interpreter<S> interpreter) {
    this.interpreter = interpreter;
  }

  /// What the builtin does; empty if the command is none of these.
  Optional<Ways<S>> run(Command command, Set<Config<S>> in, boolean guarded) {
    return switch (command.name()) {
      case "true", ":" -> Optional.of(Ways.success(in));
      case "false" -> Optional.of(Ways.of(Exit.FAILURE, in));
      case "exit" -> Optional.of(leave(command, in, Exit.EXIT_SUCCESS, Exit.EXIT_FAILURE));
      case "return" -> Optional.of(leaveFunction(command, in));
      case "break" -> Optional.of(leaveLoop(command, in, Exit.BREAK));
      case "continue" -> Optional.of(leaveLoop(command, in, Exit.CONTINUE));
      case "set" -> Optional.of(set(command, in));
      case "trap" -> Optional.of(trap(command, in));
      case "exec" -> Optional.of(Ways.success(in));
      case "eval" -> eval(command, in, guarded);
      default -> Optional.empty();
    };
  }

  private Ways<S> leave(Command command, Set<Config<S>> in, Exit good, Exit bad) {
    Ways<S> ways = new Ways<>();
    boolean zero = !command.arguments().isEmpty() && command.arguments().getFirst().is("0");
    if (!ShellOptions.isFailure(command)) {
      ways.addAll(good, in);
    }
    if (!zero) {
      ways.addAll(bad, in);
    }
    return ways;
  }

  /// Outside of functions, `return` ends some shells and fails in others.
  private Ways<S> leaveFunction(Command command, Set<Config<S>> in) {
    Ways<S> ways = leave(command, in, Exit.RETURN_SUCCESS, Exit.RETURN_FAILURE);
    if (!interpreter.nesting().isInFunction()) {
      ways.addAll(Exit.FAILURE, in);
    }
    return ways;
  }

  /// Outside of loops, `break` does nothing.
  private Ways<S> leaveLoop(Command command, Set<Config<S>> in, Exit exit) {
    if (!interpreter.nesting().isInLoop()) {
      Ways<S> ways = Ways.success(in);
      ways.addAll(exit, interpreter.nesting().isPerhapsInLoop() ? in : Set.of());
      return ways;
    }
    if (!command.arguments().isEmpty() && !command.arguments().getFirst().is("1")) {
      interpreter.lose();
    }
    return Ways.of(exit, in);
  }

  private Ways<S> set(Command command, Set<Config<S>> in) {
    Ways<S> ways = new Ways<>();
    for (Config<S> config : in) {
      ways.add(
          Exit.SUCCESS,
          config.withOptions(
              ShellOptions.errexitAfter(command, config.errexit()),
              ShellOptions.pipefailAfter(command, config.pipefail())));
    }
    return ways;
  }

  private Ways<S> trap(Command command, Set<Config<S>> in) {
    List<Word> operands = command.operands();
    Ways<S> ways = new Ways<>();
    List<String> signals = operands.stream().skip(1).map(BuiltinSteps::signal).toList();
    if (signals.contains("ERR") || signals.contains("DEBUG") || signals.contains("RETURN")) {
      interpreter.lose();
    }
    boolean atExit = signals.contains("EXIT") || signals.contains("0");
    Word body = atExit && !operands.getFirst().is("-") ? operands.getFirst() : null;
    in.forEach(config -> ways.add(Exit.SUCCESS, atExit ? config.withTrap(body) : config));
    return ways;
  }

  private static String signal(Word word) {
    return word.prefix().toUpperCase(Locale.ROOT);
  }

  /// Adds `configs`, which end their shell with `exit`, to `result` as they are behind their traps.
  void runTraps(Exit exit, Set<Config<S>> configs, Ways<S> result) {
    for (Config<S> config : configs) {
      Word trap = config.trap();
      Script body = trap == null ? null : body(trap);
      if (body == null) {
        result.add(exit, config);
        continue;
      }
      Ways<S> ways = interpreter.node(body.body(), Set.of(config.withTrap(null)), false);
      result.addAll(exit, ways.goingOn());
      result.addAll(Exit.SUCCESS, ways.leaving(Exit.EXIT_SUCCESS));
      result.addAll(Exit.FAILURE, ways.leaving(Exit.EXIT_FAILURE));
    }
  }

  private @Nullable Script body(Word trap) {
    if (trap.literal().isEmpty()) {
      interpreter.lose();
      return null;
    }
    return InnerScript.read(trap, Dialect.SH).orElse(null);
  }

  private Optional<Ways<S>> eval(Command command, Set<Config<S>> in, boolean guarded) {
    if (command.arguments().size() != 1 || command.arguments().getFirst().literal().isEmpty()) {
      return Optional.empty();
    }
    return InnerScript.read(command.arguments().getFirst(), Dialect.SH)
        .map(script -> interpreter.node(script.body(), in, guarded));
  }
}
