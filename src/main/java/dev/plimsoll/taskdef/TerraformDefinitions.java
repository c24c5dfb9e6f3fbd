package dev.plimsoll.taskdef;

import dev.plimsoll.hcl.Block;
import dev.plimsoll.hcl.Body;
import dev.plimsoll.hcl.HclFile;
import dev.plimsoll.tree.Notation;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.TreeProblem;
import java.util.List;
import java.util.stream.Stream;

/// Finds the task definitions in a Terraform file: resources, and calls of well-known modules. What
/// a resource reads from another file is that file's.
final class TerraformDefinitions {
  private final HclFile file;
  private final TerraformDialect dialect;
  private final ContainerExpressions expressions;

  TerraformDefinitions(HclFile file) {
    this.file = file;
    this.dialect = TerraformDialect.of(file);
    this.expressions = new ContainerExpressions(file.source(), dialect);
  }

  List<TaskDefinition> all() {
    Stream<TaskDefinition> resources =
        file.body()
            .blocks("resource")
            .filter(block -> block.is("resource", "aws_ecs_task_definition"))
            .map(block -> definition(block.body()));
    Stream<TaskDefinition> modules = new TerraformModules(dialect).in(file.body()).stream();
    return Stream.concat(resources, modules).toList();
  }

  /// Why what the file holds in other languages could not be read.
  List<TreeProblem> problems() {
    return expressions.problems();
  }

  /// Whether a service lets people step into its tasks.
  boolean allowsExec() {
    return file.body()
        .blocks("resource")
        .filter(block -> block.is("resource", "aws_ecs_service"))
        .map(Block::body)
        .flatMap(body -> body.value("enable_execute_command").stream())
        .anyMatch(value ->
            value instanceof ScalarNode scalar
                && Literals.truth(scalar, Notation.HCL) == Answer.YES);
  }

  private TaskDefinition definition(Body resource) {
    List<Container> containers =
        resource.value("container_definitions").map(expressions::containers).orElse(List.of());
    return new TaskDefinition(
        Platform.isLinux(resource, dialect), containers, new VolumeList.Blocks(resource));
  }
}
