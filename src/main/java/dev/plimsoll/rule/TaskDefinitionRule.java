package dev.plimsoll.rule;

import dev.plimsoll.taskdef.TaskDefinitions;
import java.util.List;

/// A rule about ECS task definitions.
public non-sealed interface TaskDefinitionRule extends Rule {
  /// The findings in the order of their places.
  List<Finding> check(TaskDefinitions file, Surroundings surroundings);
}
