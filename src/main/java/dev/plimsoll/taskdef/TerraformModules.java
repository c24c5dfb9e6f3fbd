package dev.plimsoll.taskdef;

import dev.plimsoll.hcl.Body;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The containers in calls of two modules that many use. Only what the call itself says counts.
final class TerraformModules {
  /// A module is told by a part of its source, from the registry or from git.
  private static final String AWS_MODULES = "terraform-aws-modules/ecs/aws";

  private static final String AWS_MODULES_GIT = "terraform-aws-modules/terraform-aws-ecs";
  private static final String CLOUDPOSSE = "cloudposse/ecs-container-definition/aws";
  private static final String CLOUDPOSSE_GIT = "cloudposse/terraform-aws-ecs-container-definition";

  private final TerraformDialect camel;
  private final TerraformDialect snake;

  TerraformModules(TerraformDialect dialect) {
    this.camel = dialect;
    this.snake = dialect.spelled(Spelling.SNAKE);
  }

  List<TaskDefinition> in(Body file) {
    return file.blocks("module").flatMap(block -> definitions(block.body())).toList();
  }

  private Stream<TaskDefinition> definitions(Body module) {
    String source =
        module
            .value("source")
            .filter(ScalarNode.class::isInstance)
            .map(value -> ((ScalarNode) value).value())
            .orElse("");
    if (source.contains(CLOUDPOSSE) || source.contains(CLOUDPOSSE_GIT)) {
      return Stream.of(TaskDefinition.alone(List.of(cloudposse(module.attributes()))));
    }
    return source.contains(AWS_MODULES) || source.contains(AWS_MODULES_GIT)
        ? awsModules(module.attributes(), source)
        : Stream.of();
  }

  /// Writable unless it says otherwise.
  private Container cloudposse(MappingNode call) {
    Container container = Container.of(call, snake);
    boolean whole =
        call.entry("container_definition").isEmpty() && call.entry("for_each").isEmpty();
    return whole ? container : container.inPart();
  }

  /// Read-only unless it says otherwise.
  private Stream<TaskDefinition> awsModules(MappingNode module, String source) {
    if (source.contains("modules/container-definition")) {
      return Stream.of(TaskDefinition.alone(List.of(readOnlyByDefault(module))));
    }
    return Stream.concat(Stream.of(module), objects(module.value("services")))
        .filter(service -> service.entry("container_definitions").isPresent())
        .map(this::service);
  }

  private TaskDefinition service(MappingNode service) {
    List<Container> containers =
        objects(service.value("container_definitions")).map(this::readOnlyByDefault).toList();
    boolean linux = Platform.isLinux(service, snake);
    return new TaskDefinition(linux, containers, new VolumeList.Named(service, camel));
  }

  private Container readOnlyByDefault(MappingNode node) {
    boolean isSnake = Spelling.SNAKE.find(node, "readonlyRootFilesystem").isPresent();
    Container container = Container.of(node, isSnake ? snake : camel);
    return new Container(
        node, container.dialect(), container.whole(), Answer.YES, Optional.empty());
  }

  /// The objects that the members of a map hold.
  private Stream<MappingNode> objects(Optional<Node> map) {
    return map.stream()
        .flatMap(value -> camel.possible(value).stream())
        .filter(MappingNode.class::isInstance)
        .flatMap(object -> ((MappingNode) object).entries().stream())
        .flatMap(entry -> camel.possible(entry.value()).stream())
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast);
  }
}
