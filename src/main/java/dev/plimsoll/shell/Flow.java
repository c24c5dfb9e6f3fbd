package dev.plimsoll.shell;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Follows every way through a script and says in which states it can end.
///
/// The caller has a small state (an enum, or a record of enums and booleans, never text) and says
/// what each command does to it; this class knows the shell. Each command may succeed or fail, but
/// for `true`, `:`, `false` and a few builtins; lists, pipelines (`pipefail`), negation, branches,
/// loops, functions where they are called, subshells, `sh -c`, `exit`, `return`, `break`, `set -e`
/// and `trap … EXIT` do what POSIX.1-2024 XCU 2.8 to 2.15 says.
///
/// The answer errs on one side: each state that a run can end in is in it, and some that none can,
/// since conditions are not evaluated (`if` takes both branches, whatever it tests) and nothing is
/// known of variables. A loop runs any number of times; `for` at least once if one of its words is
/// there for sure. A background command has done its work where it is written, or not. What cannot
/// be followed (opaque text, a recursive function, a trap with an unknown body) makes the result
/// incomplete.
///
/// The work is bounded: a script that needs more than half a million visits of its nodes, or is
/// longer than a million bytes, has an incomplete result.
public final class Flow {
  private static final int LONGEST = 1_000_000;

  private Flow() {}

  /// What commands do to the state.
  @FunctionalInterface
  public interface Effect<S> {
    /// The state behind a command that succeeded. Commands with an unknown name come here too.
    S succeeded(Command command, S before);

    /// The states behind a command that failed; by default it may have done its work or not. None
    /// says that the command does not fail.
    default Collection<S> failed(Command command, S before) {
      return List.of(before, succeeded(command, before));
    }
  }

  /// The states at the ends of the ways: those with exit status 0, those with another. `complete`
  /// is false if there may be others.
  public record Result<S>(Set<S> successes, Set<S> failures, boolean complete) {
    /// Whether `wanted` holds on every way that ends in success.
    public boolean always(Predicate<? super S> wanted) {
      return complete && successes.stream().allMatch(wanted);
    }

    /// Whether `wanted` holds on some way that ends in success, as far as ways could be followed.
    public boolean perhaps(Predicate<? super S> wanted) {
      return successes.stream().anyMatch(wanted);
    }
  }

  /// Runs `script` from the state `start`, with the options its shell is called with.
  public static <S> Result<S> through(Script script, Shell shell, S start, Effect<S> effect) {
    if (script.extent().length() > LONGEST) {
      return new Result<>(Set.of(start), Set.of(start), false);
    }
    return StraightLine.of(script)
        .map(line -> line.run(start, effect))
        .orElseGet(() -> new Interpreter<>(script, effect).run(shell, start));
  }
}
