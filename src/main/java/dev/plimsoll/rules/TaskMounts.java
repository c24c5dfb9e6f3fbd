package dev.plimsoll.rules;

import dev.plimsoll.taskdef.Container;
import dev.plimsoll.taskdef.Spelling;
import dev.plimsoll.taskdef.TaskDefinition;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.Draft;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MemberWriter;
import dev.plimsoll.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Gives a container of an ECS task volumes of its own on some folders.
///
/// Volumes, because every launch type takes them; `linuxParameters.tmpfs` is not for Fargate, and
/// its size has to be known.
final class TaskMounts {
  private static final String MOUNT_POINTS = "mountPoints";

  private final SourceText source;
  private final TaskDefinition definition;
  private final Container container;
  private final MemberWriter writer;

  TaskMounts(
      SourceText source, TaskDefinition definition, Container container, MemberWriter writer) {
    this.source = source;
    this.definition = definition;
    this.container = container;
    this.writer = writer;
  }

  /// What the mounts take: members that the container lacks, and edits elsewhere in the file.
  record Parts(List<Draft.Field> members, List<Edit> edits) {
    static final Parts NONE = new Parts(List.of(), List.of());

    boolean isEmpty() {
      return members.isEmpty() && edits.isEmpty();
    }
  }

  /// The parts; none where no folder is wanted, or volumes cannot be added in this file.
  Parts on(List<String> folders) {
    if (folders.isEmpty()) {
      return Parts.NONE;
    }
    List<String> volumes = new ArrayList<>();
    folders.forEach(folder -> volumes.add(free(name(folder), volumes)));
    return definition
        .volumes()
        .add(source, volumes)
        .flatMap(added -> mount(folders, volumes, added))
        .orElse(Parts.NONE);
  }

  private Optional<Parts> mount(List<String> folders, List<String> volumes, List<Edit> added) {
    Spelling spelling = container.dialect().spelling();
    List<Draft> mounts = new ArrayList<>();
    for (int i = 0; i < folders.size(); i++) {
      mounts.add(
          Draft.Fields.of(
              new Draft.Field(spelling.inside().of("sourceVolume"), new Draft.Text(volumes.get(i))),
              new Draft.Field(
                  spelling.inside().of("containerPath"), new Draft.Text(folders.get(i)))));
    }
    Optional<Entry> points = container.entry(MOUNT_POINTS);
    if (points.isEmpty()) {
      Draft.Field list = new Draft.Field(spelling.of(MOUNT_POINTS), new Draft.ListOf(mounts));
      return Optional.of(new Parts(List.of(list), added));
    }
    return writer
        .append(points.get(), mounts)
        .map(edits -> new Parts(List.of(), JoinedEdits.of(edits, added)));
  }

  private String free(String wanted, List<String> taken) {
    String name = wanted;
    for (int next = 2; definition.volumes().names(name) || taken.contains(name); next++) {
      name = wanted + "-" + next;
    }
    return name;
  }

  private String name(String folder) {
    String words =
        folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return definition.containers().size() == 1 ? words : owner() + words;
  }

  private String owner() {
    return container
        .name()
        .filter(ScalarNode::isKnown)
        .filter(name -> name.properties().tag().isEmpty())
        .map(ScalarNode::value)
        .filter(name -> name.matches("[A-Za-z0-9_-]{1,64}"))
        .map(name -> name + "-")
        .orElse("");
  }
}
