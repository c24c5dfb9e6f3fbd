package dev.plimsoll.rules;

import dev.plimsoll.kubernetes.PodContainer;
import dev.plimsoll.kubernetes.Workload;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.BlockLayout;
import dev.plimsoll.tree.CollectionStyle;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.Lookup;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.SequenceNode;
import dev.plimsoll.tree.SequenceStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// New empty volumes of a pod, and where one of its containers mounts them.
final class PodVolumes {
  private static final int LONGEST_NAME = 63;

  private final SourceText source;
  private final PodContainer container;
  private final Workload workload;
  private final SequenceStyle style;
  private final Map<String, String> names = new LinkedHashMap<>();

  /// @param folders where the container mounts them, one each
  PodVolumes(SourceText source, PodContainer container, List<String> folders) {
    this.source = source;
    this.container = container;
    this.workload = container.workload();
    this.style =
        workload
            .podSpec()
            .entry("containers")
            .flatMap(entry -> SequenceStyle.of(source, entry))
            .orElse(SequenceStyle.USUAL);
    folders.forEach(folder -> names.put(folder, name(folder)));
  }

  private String name(String folder) {
    String words =
        folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String owner = container.name().map(name -> name.value() + "-").orElse("");
    String name = workload.containers().size() > 1 ? owner + words : words;
    String cut = name.length() > LONGEST_NAME - 3 ? name.substring(0, LONGEST_NAME - 3) : name;
    List<String> taken = workload.volumeNames();
    String free = cut;
    for (int i = 2; taken.contains(free) || names.containsValue(free); i++) {
      free = cut + "-" + i;
    }
    return free;
  }

  /// The edits of the pod's volumes; empty where they are shared or not written an item a line.
  Optional<List<Edit>> edits() {
    List<String> items = new ArrayList<>();
    names
        .values()
        .forEach(name -> {
          items.add("name: " + name);
          items.add("emptyDir: {}");
        });
    return listed(workload.podSpec(), "volumes", items)
        .flatMap(added ->
            switch (added) {
              case Added.Edited(List<Edit> edits) -> Optional.of(edits);
              case Added.Lines(List<String> lines) -> behindContainers(lines);
            });
  }

  private Optional<List<Edit>> behindContainers(List<String> lines) {
    MappingNode pod = workload.podSpec();
    return pod.entry("containers")
        .flatMap(containers ->
            BlockLayout.of(source, pod)
                .map(
                    layout -> List.of(Edit.insert(layout.endOf(containers), layout.below(lines)))));
  }

  /// The mounts: edits of the container's list, or lines for a new one.
  Optional<Added> mounts() {
    List<String> items = new ArrayList<>();
    names.forEach((folder, name) -> {
      items.add("name: " + name);
      items.add("mountPath: " + folder);
    });
    return listed(container.node(), "volumeMounts", items);
  }

  /// What adds items of two lines each to a list of `owner`.
  private Optional<Added> listed(MappingNode owner, String key, List<String> items) {
    if (items.isEmpty()) {
      return Optional.of(new Added.Lines(List.of()));
    }
    return switch (Lookup.of(owner, key)) {
      case Lookup.Absent _ -> {
        List<String> lines = new ArrayList<>(List.of(key + ":"));
        lines.addAll(lines(style, items));
        yield Optional.of(new Added.Lines(lines));
      }
      case Lookup.Own(Entry entry) -> appended(owner, entry, items);
      case Lookup.Merged _, Lookup.Unknown _ -> Optional.empty();
    };
  }

  private Optional<Added> appended(MappingNode owner, Entry entry, List<String> items) {
    boolean block =
        entry.value() instanceof SequenceNode list
            && list.style() == CollectionStyle.BLOCK
            && list.properties().anchor().isEmpty();
    return BlockLayout.of(source, owner)
        .filter(_ -> block)
        .flatMap(layout ->
            SequenceStyle.of(source, entry)
                .map(own ->
                    new Added.Edited(
                        List.of(
                            Edit.insert(layout.endOf(entry), layout.below(lines(own, items)))))));
  }

  private static List<String> lines(SequenceStyle style, List<String> items) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < items.size(); i += 2) {
      lines.add(style.item(items.get(i)));
      lines.add(" ".repeat(style.item("").length()) + items.get(i + 1));
    }
    return lines;
  }

  /// How items come into a list.
  sealed interface Added {
    record Edited(List<Edit> edits) implements Added {}

    /// Lines for a key that is not there yet.
    record Lines(List<String> lines) implements Added {}
  }
}
