package dev.plimsoll.taskdef;

import dev.plimsoll.tree.MappingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Containers that several definitions of a file name.
final class SharedContainers {
  private SharedContainers() {}

  /// Each container once, though several definitions may name it; the volumes of none of these are
  /// then its own.
  static List<TaskDefinition> once(List<TaskDefinition> all) {
    Map<MappingNode, Integer> uses = new HashMap<>();
    all.forEach(definition ->
        definition.containers().forEach(each -> uses.merge(each.node(), 1, Integer::sum)));
    Set<MappingNode> seen = new HashSet<>();
    List<TaskDefinition> result = new ArrayList<>();
    for (TaskDefinition definition : all) {
      boolean shared =
          definition.containers().stream().anyMatch(each -> uses.getOrDefault(each.node(), 0) > 1);
      List<Container> fresh =
          definition.containers().stream().filter(each -> seen.add(each.node())).toList();
      VolumeList volumes = shared ? new VolumeList.Elsewhere() : definition.volumes();
      result.add(new TaskDefinition(definition.linux(), fresh, volumes));
    }
    return result;
  }
}
