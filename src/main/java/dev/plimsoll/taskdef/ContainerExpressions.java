package dev.plimsoll.taskdef;

import dev.plimsoll.hcl.Call;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import dev.plimsoll.tree.Tree;
import dev.plimsoll.tree.TreeParser;
import dev.plimsoll.tree.TreeProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The containers that Terraform's `container_definitions` comes to, as far as the file says them.
final class ContainerExpressions {
  private static final Set<String> LISTS = Set.of("concat", "flatten", "tolist", "compact");
  private static final int MOST_LEVELS = 20;

  /// ECS takes ten a task.
  static final int MOST_CONTAINERS = 20;

  private static final Pattern TEMPLATE =
      Pattern.compile("\\$\\{\\s*(?:local\\.)?([^{}\\s\"]{1,200})\\s*}");

  private final SourceText source;
  private final TerraformDialect dialect;
  private final List<TreeProblem> problems = new ArrayList<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  ContainerExpressions(SourceText source, TerraformDialect dialect) {
    this.source = source;
    this.dialect = dialect;
  }

  List<TreeProblem> problems() {
    return List.copyOf(problems);
  }

  /// @param encoded an expression that gives JSON
  List<Container> containers(Node encoded) {
    seen.clear();
    return containers(encoded, MOST_LEVELS).limit(MOST_CONTAINERS).toList();
  }

  private Stream<Container> containers(Node encoded, int levels) {
    return levels == 0
        ? Stream.of()
        : dialect.possible(encoded).stream().flatMap(value -> decoded(value, levels - 1));
  }

  private Stream<Container> decoded(Node value, int levels) {
    if (!seen.add(value)) {
      return Stream.of();
    }
    if (value instanceof ScalarNode scalar) {
      return switch (scalar.style()) {
        case LITERAL -> Stream.concat(locals(scalar.value(), levels), fromHeredoc(scalar.span()));
        case DOUBLE_QUOTED -> Stream.concat(locals(scalar.value(), levels), fromQuotes(scalar));
        default -> Stream.of();
      };
    }
    return Call.of(value)
        .filter(call -> call.function().equals("jsonencode"))
        .map(call -> call.arguments().stream().flatMap(list -> items(list, levels)))
        .orElse(Stream.of());
  }

  /// What the local values come to that a list in a text is made of: `[${local.a}, ${local.b}]`.
  private Stream<Container> locals(String text, int levels) {
    return isListOfTemplates(text)
        ? TEMPLATE
            .matcher(text)
            .results()
            .flatMap(found -> dialect.local(found.group(1)).stream())
            .flatMap(value -> containers(value, levels))
        : Stream.of();
  }

  private static boolean isListOfTemplates(String text) {
    return text.stripLeading().startsWith("[")
        && TEMPLATE
            .matcher(text)
            .replaceAll("")
            .chars()
            .allMatch(c -> "[], \t\r\n".indexOf(c) >= 0);
  }

  private Stream<Container> fromHeredoc(Span lines) {
    Tree tree = TreeParser.parseJson(source, lines);
    tree.problems().stream()
        .filter(
            problem -> problem.kind() != TreeProblem.Kind.TEMPLATE || tree.documents().isEmpty())
        .map(ContainerExpressions::mild)
        .forEach(problems::add);
    return fromJson(tree).stream();
  }

  /// Text that is JSON only once its templates are filled in is not called broken.
  private static TreeProblem mild(TreeProblem problem) {
    return new TreeProblem(TreeProblem.Kind.TEMPLATE, problem.position(), problem.message());
  }

  private Stream<Container> fromQuotes(ScalarNode quoted) {
    return fromJson(TreeParser.parseJson(SourceText.of(quoted.value()))).stream()
        .map(container -> container.encodedAt(quoted.span()));
  }

  private static List<Container> fromJson(Tree tree) {
    return tree.root().filter(SequenceNode.class::isInstance).stream()
        .flatMap(root -> JsonDefinitions.containers((SequenceNode) root).stream())
        .toList();
  }

  private Stream<Container> items(Node value, int levels) {
    return levels == 0
        ? Stream.of()
        : dialect.possible(value).stream().flatMap(node -> item(node, levels - 1));
  }

  private Stream<Container> item(Node node, int levels) {
    if (!seen.add(node)) {
      return Stream.of();
    }
    if (node instanceof MappingNode object) {
      return object.closed() ? Stream.of(Container.of(object, dialect)) : Stream.of();
    }
    if (Call.isList(node)) {
      return ((SequenceNode) node).items().stream().flatMap(each -> items(each, levels));
    }
    return Call.of(node).stream().flatMap(call -> called(call, levels));
  }

  private Stream<Container> called(Call call, int levels) {
    if (LISTS.contains(call.function())) {
      return call.arguments().stream().flatMap(each -> items(each, levels));
    }
    return call.function().equals("merge") && !call.arguments().isEmpty()
        ? items(call.arguments().getLast(), levels).map(Container::inPart)
        : Stream.of();
  }
}
