package dev.plimsoll.shell;

import java.util.List;

/// Checks that the nodes and words of a script lie inside what they are part of, one behind the
/// other, and that the parts of a word tile it but for line continuations.
final class SpanCheck {
  private String problem = "";

  String problemIn(Script script) {
    block(script.body(), script.extent());
    return problem;
  }

  private void report(String what, Located located) {
    if (problem.isEmpty()) {
      Extent extent = located.extent();
      problem = what + " at " + extent.start() + ".." + extent.end() + ": " + located;
    }
  }

  private void inside(Located located, Extent outer) {
    Extent extent = located.extent();
    boolean held =
        extent.text().equals(outer.text())
            && outer.start() <= extent.start()
            && extent.start() <= extent.end()
            && extent.end() <= outer.end();
    if (!held) {
      report("outside of " + outer.start() + ".." + outer.end(), located);
    }
  }

  private void inOrder(List<? extends Located> all, Extent outer) {
    int at = outer.start();
    for (Located each : all) {
      inside(each, outer);
      if (each.extent().start() < at) {
        report("out of order", each);
      }
      at = each.extent().end();
    }
  }

  private void block(Node.Block block, Extent outer) {
    inside(block, outer);
    inOrder(block.statements().stream().map(Node.Statement::node).toList(), block.extent());
    block.statements().forEach(statement -> node(statement.node()));
  }

  private void node(Node node) {
    switch (node) {
      case Node.Block block -> block(block, block.extent());
      case Node.Simple simple -> simple(simple);
      case Node.AndOr list -> {
        List<Node> rest = list.rest().stream().map(Node.Branch::node).toList();
        inside(list.first(), list.extent());
        inOrder(rest, list.extent());
        node(list.first());
        rest.forEach(this::node);
      }
      case Node.Pipeline pipeline -> {
        inOrder(pipeline.commands(), pipeline.extent());
        pipeline.commands().forEach(this::node);
      }
      case Node.Negation negation -> child(negation.node(), negation);
      case Node.Group group -> block(group.body(), group.extent());
      case Node.Subshell subshell -> block(subshell.body(), subshell.extent());
      case Node.If branches -> {
        for (Node.Clause clause : branches.clauses()) {
          block(clause.condition(), branches.extent());
          block(clause.body(), branches.extent());
        }
        branches.otherwise().ifPresent(body -> block(body, branches.extent()));
      }
      case Node.While loop -> {
        block(loop.condition(), loop.extent());
        block(loop.body(), loop.extent());
      }
      case Node.For loop -> {
        words(loop.words(), loop.extent());
        block(loop.body(), loop.extent());
      }
      case Node.ArithmeticFor loop -> block(loop.body(), loop.extent());
      case Node.Case cases -> {
        for (Node.Item item : cases.items()) {
          words(item.patterns(), cases.extent());
          block(item.body(), cases.extent());
        }
      }
      case Node.Function function -> child(function.body(), function);
      case Node.Conditional test -> words(test.words(), test.extent());
      case Node.Arithmetic test -> inOrder(test.parts(), test.extent());
      case Node.Redirected redirected -> {
        child(redirected.node(), redirected);
        inOrder(redirected.redirects(), redirected.extent());
      }
      case Node.Opaque _ -> {}
    }
  }

  private void child(Node node, Located outer) {
    inside(node, outer.extent());
    node(node);
  }

  private void simple(Node.Simple simple) {
    inOrder(simple.assignments(), simple.extent());
    inOrder(simple.redirects(), simple.extent());
    words(simple.words(), simple.extent());
    simple.assignments().forEach(assignment -> word(assignment.value()));
    simple.redirects().forEach(redirect -> word(redirect.target()));
    for (Redirect redirect : simple.redirects()) {
      redirect.heredoc().ifPresent(heredoc -> word(heredoc.body()));
    }
  }

  private void words(List<Word> words, Extent outer) {
    inOrder(words, outer);
    words.forEach(this::word);
  }

  private void word(Word word) {
    tiles(word.parts(), word);
    word.parts().forEach(this::part);
  }

  private void tiles(List<Part> parts, Located outer) {
    int at = outer.extent().start();
    for (Part part : parts) {
      inside(part, outer.extent());
      gap(at, part.extent().start(), outer);
      at = part.extent().end();
    }
    gap(at, outer.extent().end(), outer);
  }

  private void gap(int from, int to, Located outer) {
    if (from > to || !outer.extent().text().slice(from, to).replace("\\\n", "").isEmpty()) {
      report("a gap from " + from + " to " + to, outer);
    }
  }

  private void part(Part part) {
    switch (part) {
      case Part.DoubleQuoted quoted -> quoted.parts().forEach(this::part);
      case Part.Variable variable -> variable.argument().ifPresent(this::word);
      case Part.CommandSubstitution inner -> script(inner.script());
      case Part.ProcessSubstitution inner -> script(inner.script());
      case Part.Arithmetic inner -> inner.parts().forEach(this::part);
      case Part.Literal _, Part.SingleQuoted _, Part.Glob _, Part.Home _ -> {}
    }
  }

  private void script(Script script) {
    block(script.body(), script.extent());
  }
}
