package dev.plimsoll.shell;

import dev.plimsoll.shell.Node.Block;
import dev.plimsoll.shell.Node.Branch;
import dev.plimsoll.shell.Node.Connector;
import dev.plimsoll.shell.Node.Statement;
import dev.plimsoll.shell.Ways.Exit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Runs the nodes of a script on sets of configurations; see [Flow].
///
/// `guarded` says that `set -e` does not count: the condition of a branch or a loop, all but the
/// last element of an and-or list, what `!` negates (POSIX.1-2024 XCU 2.15, `set -e`).
final class Interpreter<S> {
  private static final int MOST_VISITS = 500_000;
  private static final int MOST_STATES = 1_000;

  private final Script script;
  private final CommandSteps<S> commands;
  private final ExpansionSteps<S> expansions;
  private final BuiltinSteps<S> builtins;
  private final LoopSteps<S> loops;
  private final Nesting nesting = new Nesting();
  private long visitsLeft;
  private boolean complete = true;

  Interpreter(Script script, Flow.Effect<S> effect) {
    this.script = script;
    this.commands = new CommandSteps<>(this, script, effect);
    this.expansions = new ExpansionSteps<>(this);
    this.builtins = new BuiltinSteps<>(this);
    this.loops = new LoopSteps<>(this);
    this.visitsLeft = MOST_VISITS;
  }

  Flow.Result<S> run(Shell shell, S start) {
    Config<S> first = new Config<>(start, shell.errexit(), shell.pipefail(), null);
    Ways<S> ways = shell(script.body(), Set.of(first), false);
    return new Flow.Result<>(
        states(ways.leaving(Exit.SUCCESS)), states(ways.leaving(Exit.FAILURE)), complete);
  }

  private Set<S> states(Set<Config<S>> configs) {
    return configs.stream().map(Config::state).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Nesting nesting() {
    return nesting;
  }

  /// Says that some ways are not followed.
  void lose() {
    complete = false;
  }

  /// Whether there is work left to spend on `configs`.
  private boolean spend(Set<Config<S>> configs) {
    if (configs.size() > MOST_STATES) {
      throw new IllegalStateException("the state of a flow must have few values");
    }
    visitsLeft -= configs.size();
    if (visitsLeft < 0) {
      lose();
    }
    return visitsLeft >= 0;
  }

  Ways<S> node(Node node, Set<Config<S>> in, boolean guarded) {
    if (in.isEmpty() || !spend(in)) {
      return Ways.success(in);
    }
    return switch (node) {
      case Block block -> block(block, in, guarded);
      case Node.Simple simple -> errexit(commands.simple(simple, in, guarded), guarded);
      case Node.AndOr list -> andOr(list, in, guarded);
      case Node.Pipeline pipeline -> errexit(pipeline(pipeline, in, guarded), guarded);
      case Node.Negation negation -> negation(negation, in);
      case Node.Group group -> block(group.body(), in, guarded);
      case Node.Subshell subshell -> errexit(subshell(subshell.body(), in, guarded), guarded);
      case Node.If branches -> branches(branches, in, guarded);
      case Node.While loop -> loops.whileLoop(loop, in, guarded);
      case Node.For loop -> loops.forLoop(loop, expansions.words(loop.words(), in), guarded);
      case Node.ArithmeticFor loop -> loops.anyNumber(loop.body(), in, guarded);
      case Node.Case cases -> cases(cases, expansions.words(List.of(cases.subject()), in), guarded);
      case Node.Function function -> commands.define(function, in);
      case Node.Conditional test -> errexit(either(expansions.words(test.words(), in)), guarded);
      case Node.Arithmetic test -> errexit(either(expansions.parts(test.parts(), in)), guarded);
      case Node.Redirected redirected -> redirected(redirected, in, guarded);
      case Node.Opaque _ -> opaque(in);
    };
  }

  private Ways<S> opaque(Set<Config<S>> in) {
    lose();
    return either(in);
  }

  private Ways<S> either(Set<Config<S>> in) {
    Ways<S> ways = Ways.success(in);
    ways.addAll(Exit.FAILURE, in);
    return ways;
  }

  private Ways<S> errexit(Ways<S> ways, boolean guarded) {
    if (!guarded) {
      ways.exitOnFailure();
    }
    return ways;
  }

  Ways<S> block(Block block, Set<Config<S>> in, boolean guarded) {
    Ways<S> result = new Ways<>();
    Ways<S> last = Ways.success(in);
    for (Statement statement : block.statements()) {
      Set<Config<S>> before = last.goingOn();
      last = statement(statement, before, guarded);
      result.addLeaving(last);
    }
    result.addAll(Exit.SUCCESS, last.leaving(Exit.SUCCESS));
    result.addAll(Exit.FAILURE, last.leaving(Exit.FAILURE));
    return result;
  }

  private Ways<S> statement(Statement statement, Set<Config<S>> in, boolean guarded) {
    if (!statement.background()) {
      return node(statement.node(), in, guarded);
    }
    Ways<S> done = Ways.success(in);
    done.addAll(Exit.SUCCESS, subshell(statement.node(), in, guarded).goingOn());
    return done;
  }

  private Ways<S> andOr(Node.AndOr list, Set<Config<S>> in, boolean guarded) {
    Ways<S> result = new Ways<>();
    Ways<S> left = node(list.first(), in, true);
    List<Branch> rest = list.rest();
    for (int i = 0; i < rest.size(); i++) {
      boolean and = rest.get(i).connector() == Connector.AND;
      boolean last = i + 1 == rest.size();
      Set<Config<S>> entering = left.leaving(and ? Exit.SUCCESS : Exit.FAILURE);
      Ways<S> right = node(rest.get(i).node(), entering, guarded || !last);
      Exit skipping = and ? Exit.FAILURE : Exit.SUCCESS;
      right.addAll(skipping, left.leaving(skipping));
      result.addLeaving(left);
      left = right;
    }
    result.addAll(left);
    return result;
  }

  private Ways<S> negation(Node.Negation negation, Set<Config<S>> in) {
    Ways<S> inner = node(negation.node(), in, true);
    Ways<S> result = new Ways<>();
    result.addLeaving(inner);
    result.addAll(Exit.FAILURE, inner.leaving(Exit.SUCCESS));
    result.addAll(Exit.SUCCESS, inner.leaving(Exit.FAILURE));
    return result;
  }

  private Ways<S> pipeline(Node.Pipeline pipeline, Set<Config<S>> in, boolean guarded) {
    Set<Config<S>> clean = in;
    Set<Config<S>> failedBefore = Set.of();
    Ways<S> result = new Ways<>();
    int last = pipeline.commands().size() - 1;
    for (int i = 0; i <= last; i++) {
      Ways<S> fromClean = subshell(pipeline.commands().get(i), clean, guarded);
      Ways<S> fromFailed = subshell(pipeline.commands().get(i), failedBefore, guarded);
      if (i < last) {
        failedBefore = new LinkedHashSet<>(fromFailed.goingOn());
        failedBefore.addAll(fromClean.leaving(Exit.FAILURE));
        clean = fromClean.leaving(Exit.SUCCESS);
      } else {
        result.addAll(fromClean);
        fromFailed
            .leaving(Exit.SUCCESS)
            .forEach(each -> result.add(each.pipefail() ? Exit.FAILURE : Exit.SUCCESS, each));
        result.addAll(Exit.FAILURE, fromFailed.leaving(Exit.FAILURE));
      }
    }
    return result;
  }

  /// A part that runs in a shell of its own, whose options and traps end with it.
  Ways<S> subshell(Node node, Set<Config<S>> in, boolean guarded) {
    Ways<S> result = new Ways<>();
    for (Config<S> outer : in) {
      Set<Config<S>> start = Set.of(outer.withTrap(null));
      Ways<S> inner = nesting.inSubshell(() -> shell(node, start, guarded));
      inner.leaving(Exit.SUCCESS).forEach(each -> result.add(Exit.SUCCESS, each.backIn(outer)));
      inner.leaving(Exit.FAILURE).forEach(each -> result.add(Exit.FAILURE, each.backIn(outer)));
    }
    return result;
  }

  /// A whole shell, to the end of its EXIT trap: all ways leave with success or failure.
  Ways<S> shell(Node node, Set<Config<S>> in, boolean guarded) {
    Ways<S> ways = node(node, in, guarded);
    if (ways.isPlain()) {
      return ways;
    }
    Ways<S> result = new Ways<>();
    Exit[] good = {Exit.SUCCESS, Exit.EXIT_SUCCESS, Exit.RETURN_SUCCESS, Exit.BREAK, Exit.CONTINUE};
    Exit[] bad = {Exit.FAILURE, Exit.EXIT_FAILURE, Exit.RETURN_FAILURE};
    builtins.runTraps(Exit.SUCCESS, ways.leaving(good), result);
    builtins.runTraps(Exit.FAILURE, ways.leaving(bad), result);
    return result;
  }

  private Ways<S> branches(Node.If branches, Set<Config<S>> in, boolean guarded) {
    Ways<S> result = new Ways<>();
    Set<Config<S>> entering = in;
    for (Node.Clause clause : branches.clauses()) {
      Ways<S> condition = node(clause.condition(), entering, true);
      result.addLeaving(condition);
      result.addAll(node(clause.body(), condition.leaving(Exit.SUCCESS), guarded));
      entering = condition.leaving(Exit.FAILURE);
    }
    Set<Config<S>> none = entering;
    result.addAll(
        branches
            .otherwise()
            .map(body -> node(body, none, guarded))
            .orElseGet(() -> Ways.success(none)));
    return result;
  }

  private Ways<S> cases(Node.Case cases, Set<Config<S>> in, boolean guarded) {
    Ways<S> result = new Ways<>();
    Set<Config<S>> falling = Set.of();
    boolean anythingMatches = false;
    for (Node.Item item : cases.items()) {
      Set<Config<S>> entering = new LinkedHashSet<>(in);
      entering.addAll(falling);
      Ways<S> body = node(item.body(), entering, guarded);
      result.addAll(body);
      falling = item.fallsThrough() ? body.goingOn() : Set.of();
      anythingMatches |= item.patterns().stream().anyMatch(pattern -> pattern.raw().equals("*"));
    }
    if (!anythingMatches) {
      result.addAll(Exit.SUCCESS, in);
    }
    return result;
  }

  private Ways<S> redirected(Node.Redirected redirected, Set<Config<S>> in, boolean guarded) {
    Set<Config<S>> opened = expansions.redirects(redirected.redirects(), in);
    Ways<S> result = new Ways<>();
    result.addAll(node(redirected.node(), opened, guarded));
    if (ExpansionSteps.mayNotOpen(redirected.redirects())) {
      result.addAll(errexit(Ways.of(Exit.FAILURE, opened), guarded));
    }
    return result;
  }
}
