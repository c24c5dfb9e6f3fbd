package dev.plimsoll.deployment;

import dev.plimsoll.taskdef.Container;
import dev.plimsoll.taskdef.TaskDefinitions;
import dev.plimsoll.tree.ScalarNode;

/// What the containers of ECS task definitions run.
final class TaskReader {
  private TaskReader() {}

  static void read(Survey survey, String path, TaskDefinitions file) {
    for (Container container : file.containers()) {
      String name = container.name().map(ScalarNode::value).orElse("a container");
      Runner runner = new Runner(path, name, runsAs(container));
      container.image().ifPresent(image -> survey.runs(image.value(), runner));
    }
  }

  private static RunAs runsAs(Container container) {
    return container
        .user()
        .map(user ->
            user.isKnown() && !user.value().contains("${")
                ? new RunAs.As(user.value())
                : new RunAs.Unknown())
        .orElse(new RunAs.ImageDecides());
  }
}
