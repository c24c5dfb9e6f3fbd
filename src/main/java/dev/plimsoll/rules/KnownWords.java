package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Variable;
import dev.plimsoll.dockerfile.Variables;
import dev.plimsoll.shell.Assignment;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Node;
import dev.plimsoll.shell.Script;
import dev.plimsoll.shell.Value;
import dev.plimsoll.shell.Word;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What words of a script may stand for, where its own assignments and loops, or the Dockerfile,
/// say so.
final class KnownWords {
  private static final int MOST_VALUES = 20;

  private final Map<String, Set<String>> values = new HashMap<>();
  private final Variables outside;

  KnownWords(Script script, Variables outside) {
    this.outside = outside;
    for (Command command : script.commands()) {
      command.node().assignments().forEach(this::note);
    }
    noteLoops(script.body());
  }

  /// Every value that the word may have, as far as it is known; a pattern as it is written.
  List<Value> valuesOf(Word word) {
    List<Value> alternatives = word.alternatives();
    if (!alternatives.isEmpty()) {
      return alternatives;
    }
    int most = values.values().stream().mapToInt(Set::size).max().orElse(1);
    return IntStream.range(0, Math.min(most, MOST_VALUES))
        .mapToObj(choice -> word.value(name -> value(name, choice)))
        .filter(value -> !(value instanceof Value.Unknown))
        .toList();
  }

  private Optional<String> value(String name, int choice) {
    Set<String> known = values.get(name);
    if (known != null) {
      return known.stream().skip(Math.min(choice, known.size() - 1)).findFirst();
    }
    return outside.get(name) instanceof Variable.Set(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private void note(Assignment assignment) {
    assignment.value().literal().ifPresent(text -> note(assignment.name(), text));
  }

  private void note(String name, String text) {
    values.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(text);
  }

  private void noteLoops(Node node) {
    if (node instanceof Node.For loop) {
      loop.words().forEach(word -> word.literal().ifPresent(text -> note(loop.variable(), text)));
    }
    inside(node).forEach(this::noteLoops);
  }

  private static Stream<? extends Node> inside(Node node) {
    return switch (node) {
      case Node.Block block -> block.statements().stream().map(Node.Statement::node);
      case Node.AndOr list ->
          Stream.concat(Stream.of(list.first()), list.rest().stream().map(Node.Branch::node));
      case Node.Group group -> Stream.of(group.body());
      case Node.Subshell subshell -> Stream.of(subshell.body());
      case Node.Redirected redirected -> Stream.of(redirected.node());
      case Node.Function function -> Stream.of(function.body());
      case Node.For loop -> Stream.of(loop.body());
      case Node.If branches ->
          Stream.concat(
              branches.clauses().stream().map(Node.Clause::body), branches.otherwise().stream());
      default -> Stream.empty();
    };
  }
}
