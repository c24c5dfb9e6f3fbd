package dev.plimsoll.taskdef;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.Notation;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import dev.plimsoll.tree.SequenceStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the task definitions in a CloudFormation or SAM template, or in the templates that other
/// tools hold under `resources`.
final class CloudFormationDefinitions {
  static final String TYPE = "AWS::ECS::TaskDefinition";
  private static final String SERVICE = "AWS::ECS::Service";
  private static final String LOOP = "Fn::ForEach::";
  private static final int LOOP_BODY = 2;

  private final SourceText source;
  private final Notation notation;

  CloudFormationDefinitions(SourceText source, Notation notation) {
    this.source = source;
    this.notation = notation;
  }

  List<TaskDefinition> in(Node root) {
    return properties(root, TYPE).flatMap(found -> definition(found).stream()).toList();
  }

  /// Whether a service lets people step into its tasks.
  static boolean allowsExec(Node root) {
    return properties(root, SERVICE)
        .flatMap(service -> Spelling.PASCAL.find(service, "enableExecuteCommand").stream())
        .anyMatch(entry ->
            entry.value() instanceof ScalarNode scalar
                && Literals.truth(scalar, Notation.YAML) == Answer.YES);
  }

  private static Stream<MappingNode> properties(Node root, String type) {
    return resources(root)
        .filter(resource -> isOfType(resource, type))
        .flatMap(resource -> resource.value("Properties").stream())
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast);
  }

  private static Stream<MappingNode> resources(Node root) {
    if (!(root instanceof MappingNode template)) {
      return Stream.of();
    }
    Stream<Node> own = template.value("Resources").stream();
    Stream<Node> held =
        template.value("resources").stream()
            .flatMap(value ->
                value instanceof SequenceNode all ? all.items().stream() : Stream.of(value))
            .map(Node::resolved)
            .filter(MappingNode.class::isInstance)
            .flatMap(inner -> ((MappingNode) inner).value("Resources").stream());
    return Stream.concat(own, held)
        .filter(MappingNode.class::isInstance)
        .flatMap(all -> ((MappingNode) all).entries().stream())
        .flatMap(CloudFormationDefinitions::resource);
  }

  private static Stream<MappingNode> resource(Entry entry) {
    Node value = entry.value().resolved();
    if (value instanceof SequenceNode loop
        && entry.name().filter(name -> name.startsWith(LOOP)).isPresent()
        && loop.items().size() > LOOP_BODY
        && loop.items().get(LOOP_BODY) instanceof MappingNode body) {
      return body.entries().stream()
          .map(inner -> inner.value().resolved())
          .filter(MappingNode.class::isInstance)
          .map(MappingNode.class::cast);
    }
    return value instanceof MappingNode resource ? Stream.of(resource) : Stream.of();
  }

  private static boolean isOfType(MappingNode resource, String type) {
    return resource
        .value("Type")
        .filter(node -> node instanceof ScalarNode scalar && scalar.value().equals(type))
        .isPresent();
  }

  private Optional<TaskDefinition> definition(MappingNode properties) {
    return Spelling.PASCAL
        .find(properties, "containerDefinitions")
        .map(entry -> {
          Dialect dialect = new CloudFormationDialect(notation, lists(entry));
          return new TaskDefinition(
              Platform.isLinux(properties, dialect),
              containers(entry.value(), dialect),
              new VolumeList.Member(properties, dialect));
        });
  }

  private SequenceStyle lists(Entry containers) {
    return SequenceStyle.of(source, containers).orElse(SequenceStyle.USUAL);
  }

  private static List<Container> containers(Node value, Dialect dialect) {
    return dialect.possible(value).stream()
        .filter(SequenceNode.class::isInstance)
        .map(SequenceNode.class::cast)
        .filter(Literals::isWritten)
        .flatMap(list -> list.items().stream())
        .flatMap(item -> dialect.possible(item).stream())
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .filter(item -> item.closed() && !isFunction(item))
        .limit(ContainerExpressions.MOST_CONTAINERS)
        .map(item -> Container.of(item, dialect))
        .toList();
  }

  private static boolean isFunction(MappingNode item) {
    return item.entries().size() == 1
        && item.entries()
            .getFirst()
            .name()
            .filter(name -> name.equals("Ref") || name.startsWith("Fn::"))
            .isPresent();
  }
}
