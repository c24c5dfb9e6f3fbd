package dev.plimsoll.taskdef;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.SequenceNode;
import dev.plimsoll.tree.Tree;
import dev.plimsoll.tree.TreeParser;
import dev.plimsoll.tree.TreeProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The ECS task definitions in one JSON file: what `aws ecs register-task-definition` takes, what
/// `describe-task-definition` prints, or an array of containers as Terraform wants it.
///
/// Any other JSON file has none, and no problems either; a file that could not be read in full and
/// names the key of a task definition is taken for one.
public final class TaskDefinitions {
  private final SourceText source;
  private final List<TaskDefinition> definitions;
  private final List<TreeProblem> problems;

  private TaskDefinitions(
      SourceText source, List<TaskDefinition> definitions, List<TreeProblem> problems) {
    this.source = source;
    this.definitions = List.copyOf(definitions);
    this.problems = List.copyOf(problems);
  }

  public static TaskDefinitions parse(SourceText source) {
    boolean isMeantSo = KeyHints.CONTAINER_DEFINITIONS.isNamedIn(source);
    if (!isMeantSo && KeyHints.in(source).isEmpty()) {
      return new TaskDefinitions(source, List.of(), List.of());
    }
    Tree tree = TreeParser.parseJson(source);
    List<TaskDefinition> found = tree.root().map(TaskDefinitions::definitions).orElse(List.of());
    boolean isOurs = !found.isEmpty() || (isMeantSo && isReadInPart(tree));
    return new TaskDefinitions(source, found, isOurs ? tree.problems() : List.of());
  }

  /// Whether what makes a task definition may stand where nothing could be read.
  private static boolean isReadInPart(Tree tree) {
    return tree.problems().stream()
        .anyMatch(problem ->
            switch (problem.kind()) {
              case SYNTAX, LIMIT, TEMPLATE -> true;
              case DUPLICATE_KEY, ALIAS -> false;
            });
  }

  private static List<TaskDefinition> definitions(Node root) {
    return switch (root) {
      case MappingNode object ->
          Stream.of(Optional.of(root), object.value("taskDefinition"))
              .flatMap(Optional::stream)
              .flatMap(node -> definition(node).stream())
              .toList();
      case SequenceNode array when isContainerArray(array) ->
          List.of(new TaskDefinition(Optional.empty(), containers(array)));
      default -> List.of();
    };
  }

  private static Optional<TaskDefinition> definition(Node node) {
    return node instanceof MappingNode object
            && object.value("containerDefinitions").orElse(object) instanceof SequenceNode array
        ? Optional.of(new TaskDefinition(Optional.of(object), containers(array)))
        : Optional.empty();
  }

  /// Containers whose end was not reached are left out: what they say is not all known.
  private static List<Container> containers(SequenceNode array) {
    List<Container> containers = new ArrayList<>();
    for (Node item : array.items()) {
      if (item instanceof MappingNode object && object.closed()) {
        containers.add(new Container(object));
      }
    }
    return containers;
  }

  private static boolean isContainerArray(SequenceNode array) {
    return !array.items().isEmpty()
        && array.items().stream().allMatch(TaskDefinitions::hasNameAndImage)
        && array.items().stream().anyMatch(TaskDefinitions::hasKeyOfContainers);
  }

  private static boolean hasNameAndImage(Node item) {
    return item instanceof MappingNode object
        && new Container(object).name().isPresent()
        && new Container(object).image().isPresent();
  }

  private static boolean hasKeyOfContainers(Node item) {
    return item instanceof MappingNode object
        && Stream.of(KeyHints.values()).anyMatch(hint -> object.entry(hint.key()).isPresent());
  }

  public SourceText source() {
    return source;
  }

  public List<TaskDefinition> definitions() {
    return definitions;
  }

  /// The containers of all definitions in the order of the file.
  public List<Container> containers() {
    return definitions.stream().flatMap(definition -> definition.containers().stream()).toList();
  }

  /// Why parts of a task definition could not be read; empty for a file that is none.
  public List<TreeProblem> problems() {
    return problems;
  }
}
