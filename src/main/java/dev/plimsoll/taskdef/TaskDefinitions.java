package dev.plimsoll.taskdef;

import dev.plimsoll.text.SourceText;
import java.util.List;

/// The ECS task definitions in one JSON file.
public final class TaskDefinitions {
  public static TaskDefinitions parse(SourceText source) {
    return new TaskDefinitions();
  }

  public List<Object> containers() {
    return List.of();
  }
}
