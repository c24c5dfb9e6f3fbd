package dev.plimsoll.shell;

import dev.plimsoll.shell.Node.Block;
import dev.plimsoll.shell.Ways.Exit;
import java.util.LinkedHashSet;
import java.util.Set;

/// Runs loops until no new configuration turns up.
final class LoopSteps<S> {
  private final Interpreter<S> interpreter;

  LoopSteps(Interpreter<S> interpreter) {
    this.interpreter = interpreter;
  }

  Ways<S> whileLoop(Node.While loop, Set<Config<S>> in, boolean guarded) {
    Exit staying = loop.negated() ? Exit.FAILURE : Exit.SUCCESS;
    Exit leaving = loop.negated() ? Exit.SUCCESS : Exit.FAILURE;
    Ways<S> result = new Ways<>();
    Set<Config<S>> seen = new LinkedHashSet<>();
    Set<Config<S>> fresh = in;
    boolean bodyMayFail = false;
    while (!fresh.isEmpty()) {
      seen.addAll(fresh);
      Ways<S> condition = run(loop.condition(), fresh, true);
      addLeavingLoop(condition, result);
      result.addAll(Exit.SUCCESS, condition.leaving(leaving));
      Ways<S> body = run(loop.body(), condition.leaving(staying), guarded);
      addLeavingLoop(body, result);
      fresh = again(body);
      fresh.addAll(condition.leaving(Exit.CONTINUE));
      fresh.removeAll(seen);
      bodyMayFail |= !body.leaving(Exit.FAILURE).isEmpty();
    }
    if (bodyMayFail) {
      result.addAll(Exit.FAILURE, result.leaving(Exit.SUCCESS));
    }
    return result;
  }

  Ways<S> forLoop(Node.For loop, Set<Config<S>> in, boolean guarded) {
    boolean runs = loop.words().stream().anyMatch(LoopSteps::isThere);
    return runs ? once(loop.body(), in, guarded) : anyNumber(loop.body(), in, guarded);
  }

  /// Whether the word is at least one word behind its expansion.
  private static boolean isThere(Word word) {
    boolean quoted = word.raw().startsWith("\"") && word.raw().indexOf('@') < 0;
    return quoted || !(word.value() instanceof Value.Unknown);
  }

  /// The body zero times or more.
  Ways<S> anyNumber(Block body, Set<Config<S>> in, boolean guarded) {
    Ways<S> result = once(body, in, guarded);
    result.addAll(Exit.SUCCESS, in);
    return result;
  }

  private Ways<S> once(Block body, Set<Config<S>> in, boolean guarded) {
    Ways<S> result = new Ways<>();
    Set<Config<S>> seen = new LinkedHashSet<>();
    Set<Config<S>> fresh = in;
    while (!fresh.isEmpty()) {
      seen.addAll(fresh);
      Ways<S> ways = run(body, fresh, guarded);
      addLeavingLoop(ways, result);
      result.addAll(Exit.SUCCESS, ways.leaving(Exit.SUCCESS, Exit.CONTINUE));
      result.addAll(Exit.FAILURE, ways.leaving(Exit.FAILURE));
      fresh = again(ways);
      fresh.removeAll(seen);
    }
    return result;
  }

  private Ways<S> run(Block part, Set<Config<S>> in, boolean guarded) {
    return interpreter.nesting().inLoop(() -> interpreter.node(part, in, guarded));
  }

  private Set<Config<S>> again(Ways<S> body) {
    return body.leaving(Exit.SUCCESS, Exit.FAILURE, Exit.CONTINUE);
  }

  private void addLeavingLoop(Ways<S> part, Ways<S> result) {
    for (Exit exit :
        new Exit[] {
          Exit.EXIT_SUCCESS, Exit.EXIT_FAILURE, Exit.RETURN_SUCCESS, Exit.RETURN_FAILURE
        }) {
      result.addAll(exit, part.leaving(exit));
    }
    result.addAll(Exit.SUCCESS, part.leaving(Exit.BREAK));
  }
}
