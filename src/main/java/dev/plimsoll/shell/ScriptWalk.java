package dev.plimsoll.shell;

import dev.plimsoll.shell.Command.Runs;
import dev.plimsoll.shell.Node.Block;
import dev.plimsoll.shell.Node.Branch;
import dev.plimsoll.shell.Node.Connector;
import dev.plimsoll.shell.Node.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the commands of a script in the order of the text, and what was not read.
///
/// On the way down it carries whether a node runs on every way that ends in success, and whether it
/// also succeeds on every such way: the last statement of a block that must succeed must succeed,
/// each one must under `set -e`, and `a && b` passes it on to both.
final class ScriptWalk {
  private final List<Command> commands = new ArrayList<>();
  private final List<Node.Opaque> opaque = new ArrayList<>();
  private boolean errexit;
  private boolean mayHaveErrexit;
  private boolean mayHaveEnded;
  private boolean mayHaveReturned;
  private boolean shellMustSucceed = true;
  private int shells;

  private ScriptWalk() {}

  static ScriptWalk over(Script script) {
    ScriptWalk walk = new ScriptWalk();
    walk.block(script.body(), Way.SUCCEEDS);
    return walk;
  }

  List<Command> commands() {
    return List.copyOf(commands);
  }

  List<Node.Opaque> opaque() {
    return List.copyOf(opaque);
  }

  /// What is known of a node on the ways that end in success.
  private enum Way {
    PERHAPS,
    RUNS,
    SUCCEEDS;

    Way atMost(Way other) {
      return compareTo(other) < 0 ? this : other;
    }
  }

  private void block(Block block, Way way) {
    List<Statement> statements = block.statements();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      boolean last = i + 1 == statements.size();
      boolean mayStop = mayHaveErrexit;
      Way here = mayHaveLeft() ? Way.PERHAPS : way;
      boolean succeeds = last || (errexit && way == Way.SUCCEEDS);
      if (statement.background()) {
        isolated(statement.node(), here.atMost(Way.RUNS));
      } else {
        node(statement.node(), succeeds ? here : here.atMost(Way.RUNS));
      }
      mayStop |= mayHaveErrexit && !(statement.node() instanceof Node.Simple);
      mayHaveEnded |= mayStop && !shellMustSucceed;
    }
  }

  private boolean mayHaveLeft() {
    return mayHaveEnded || mayHaveReturned;
  }

  private void node(Node node, Way way) {
    switch (node) {
      case Node.Block block -> block(block, way);
      case Node.Simple simple -> simple(simple, way);
      case Node.AndOr list -> andOr(list, way);
      case Node.Pipeline pipeline -> pipeline(pipeline, way);
      case Node.Negation negation -> node(negation.node(), way.atMost(Way.RUNS));
      case Node.Group group -> block(group.body(), way);
      case Node.Subshell subshell -> isolated(subshell.body(), way);
      case Node.If branches -> branches(branches, way);
      case Node.While loop -> {
        block(loop.condition(), way.atMost(Way.RUNS));
        block(loop.body(), Way.PERHAPS);
      }
      case Node.For loop -> {
        loop.words().forEach(word -> word(word, way));
        block(loop.body(), Way.PERHAPS);
      }
      case Node.ArithmeticFor loop -> {
        loop.header().forEach(part -> part(part, way));
        block(loop.body(), Way.PERHAPS);
      }
      case Node.Case cases -> cases(cases, way);
      case Node.Function function -> {
        boolean before = mayHaveReturned;
        node(function.body(), Way.PERHAPS);
        mayHaveReturned = before;
      }
      case Node.Conditional test -> test.words().forEach(word -> word(word, Way.PERHAPS));
      case Node.Arithmetic arithmetic -> arithmetic.parts().forEach(part -> part(part, way));
      case Node.Redirected redirected -> {
        node(redirected.node(), way);
        redirected.redirects().forEach(redirect -> redirect(redirect, way));
      }
      case Node.Opaque text -> opaque.add(text);
    }
  }

  private void andOr(Node.AndOr list, Way way) {
    boolean onlyAnd = list.rest().stream().allMatch(each -> each.connector() == Connector.AND);
    Way first = onlyAnd ? way : way.atMost(Way.RUNS);
    node(list.first(), first);
    for (Branch branch : list.rest()) {
      node(branch.node(), onlyAnd && way == Way.SUCCEEDS && !mayHaveLeft() ? way : Way.PERHAPS);
    }
  }

  private void pipeline(Node.Pipeline pipeline, Way way) {
    int last = pipeline.commands().size() - 1;
    for (int i = 0; i <= last; i++) {
      isolated(pipeline.commands().get(i), i == last ? way : way.atMost(Way.RUNS));
    }
  }

  /// A subshell: its options and its end are its own.
  private void isolated(Node body, Way way) {
    boolean ended = mayHaveEnded;
    boolean option = errexit;
    boolean mayHaveOption = mayHaveErrexit;
    boolean outer = shellMustSucceed;
    shellMustSucceed = outer && way == Way.SUCCEEDS;
    node(body, way);
    shellMustSucceed = outer;
    mayHaveEnded = ended;
    errexit = option;
    mayHaveErrexit = mayHaveOption;
  }

  private void branches(Node.If branches, Way way) {
    Way condition = way.atMost(Way.RUNS);
    for (Node.Clause clause : branches.clauses()) {
      block(clause.condition(), condition);
      condition = Way.PERHAPS;
      block(clause.body(), Way.PERHAPS);
    }
    branches.otherwise().ifPresent(block -> block(block, Way.PERHAPS));
  }

  private void cases(Node.Case cases, Way way) {
    word(cases.subject(), way);
    for (Node.Item item : cases.items()) {
      item.patterns().forEach(pattern -> word(pattern, Way.PERHAPS));
      block(item.body(), Way.PERHAPS);
    }
  }

  private void simple(Node.Simple simple, Way way) {
    for (Assignment assignment : simple.assignments()) {
      word(assignment.value(), way);
      assignment.elements().forEach(element -> word(element, way));
    }
    simple.words().forEach(word -> word(word, way));
    simple.redirects().forEach(redirect -> redirect(redirect, way));
    Command command = new Command(simple, way == Way.PERHAPS ? Runs.PERHAPS : Runs.ALWAYS);
    commands.add(command);
    follow(command, way);
  }

  private void follow(Command command, Way way) {
    switch (command.name()) {
      case "set" -> set(command, way);
      case "exit" -> mayHaveEnded |= !shellMustSucceed || !ShellOptions.isFailure(command);
      case "return" -> mayHaveReturned = true;
      case "break", "continue" -> mayHaveReturned = true;
      case "sh", "bash", "ash", "dash", "su", "runuser" -> shell(command, way);
      default -> {}
    }
    if (command.wrappers().contains("exec")) {
      mayHaveEnded = true;
    }
  }

  private void set(Command command, Way way) {
    boolean next = ShellOptions.errexitAfter(command, errexit);
    mayHaveErrexit = next || (way == Way.PERHAPS && mayHaveErrexit);
    errexit = next && (way != Way.PERHAPS || errexit);
  }

  private void shell(Command command, Way way) {
    Optional<Script> script = shells == 0 ? command.script() : Optional.empty();
    shells++;
    script.ifPresent(inner -> {
      boolean option = errexit;
      boolean mayHaveOption = mayHaveErrexit;
      errexit = command.has("-e");
      mayHaveErrexit = errexit;
      isolated(inner.body(), way);
      errexit = option;
      mayHaveErrexit = mayHaveOption;
    });
    shells--;
  }

  private void redirect(Redirect redirect, Way way) {
    redirect
        .heredoc()
        .ifPresentOrElse(heredoc -> word(heredoc.body(), way), () -> word(redirect.target(), way));
  }

  private void word(Word word, Way way) {
    if (!word.isPlain()) {
      word.parts().forEach(part -> part(part, way));
    }
  }

  private void part(Part part, Way way) {
    switch (part) {
      case Part.DoubleQuoted inner -> inner.parts().forEach(each -> part(each, way));
      case Part.Variable variable -> variable.argument().ifPresent(word -> word(word, Way.PERHAPS));
      case Part.CommandSubstitution inner -> isolated(inner.script().body(), way.atMost(Way.RUNS));
      case Part.ProcessSubstitution inner -> isolated(inner.script().body(), way.atMost(Way.RUNS));
      case Part.Arithmetic inner -> inner.parts().forEach(each -> part(each, way));
      case Part.Literal _, Part.SingleQuoted _, Part.Glob _, Part.Home _ -> {}
    }
  }
}
