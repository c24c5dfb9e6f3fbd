package dev.plimsoll.shell;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A script as one line of brackets, for tests: `and[a ; or b]`.
final class Outline {
  private Outline() {}

  static String of(String text) {
    return of(ShellParser.parse(text, Dialect.BASH));
  }

  static String of(Script script) {
    return block(script.body());
  }

  private static String block(Node.Block block) {
    return block.statements().stream()
        .map(each -> node(each.node()) + (each.background() ? " &" : ""))
        .collect(Collectors.joining("; "));
  }

  private static String node(Node node) {
    return switch (node) {
      case Node.Block block -> block(block);
      case Node.Simple simple -> simple(simple);
      case Node.AndOr list ->
          node(list.first())
              + list.rest().stream()
                  .map(each ->
                      (each.connector() == Node.Connector.AND ? " && " : " || ")
                          + node(each.node()))
                  .collect(Collectors.joining());
      case Node.Pipeline pipeline -> join(pipeline.commands(), " | ");
      case Node.Negation negation -> "not[" + node(negation.node()) + "]";
      case Node.Group group -> "group[" + block(group.body()) + "]";
      case Node.Subshell subshell -> "subshell[" + block(subshell.body()) + "]";
      case Node.If branches ->
          branches.clauses().stream()
                  .map(each -> "if[" + block(each.condition()) + "][" + block(each.body()) + "]")
                  .collect(Collectors.joining())
              + branches.otherwise().map(body -> "else[" + block(body) + "]").orElse("");
      case Node.While loop ->
          (loop.negated() ? "until[" : "while[")
              + block(loop.condition())
              + "]["
              + block(loop.body())
              + "]";
      case Node.For loop ->
          "for[" + loop.variable() + " in " + raw(loop.words()) + "][" + block(loop.body()) + "]";
      case Node.ArithmeticFor loop ->
          "for((" + raw(loop.header()) + "))[" + block(loop.body()) + "]";
      case Node.Case cases ->
          "case["
              + cases.subject()
              + "]"
              + cases.items().stream()
                  .map(each -> "[" + raw(each.patterns()) + ": " + block(each.body()) + "]")
                  .collect(Collectors.joining());
      case Node.Function function -> "function " + function.name() + " " + node(function.body());
      case Node.Conditional test -> "test[" + raw(test.words()) + "]";
      case Node.Arithmetic test -> "((" + raw(test.parts()) + "))";
      case Node.Redirected redirected ->
          node(redirected.node()) + " " + raw(redirected.redirects());
      case Node.Opaque opaque -> "opaque[" + opaque.reason() + "]";
    };
  }

  private static String simple(Node.Simple simple) {
    return Stream.of(simple.assignments(), simple.words(), simple.redirects())
        .filter(each -> !each.isEmpty())
        .map(Outline::raw)
        .collect(Collectors.joining(" "));
  }

  private static String join(List<Node> nodes, String separator) {
    return nodes.stream().map(Outline::node).collect(Collectors.joining(separator));
  }

  private static String raw(List<? extends Located> all) {
    return all.stream().map(Located::raw).collect(Collectors.joining(" "));
  }
}
