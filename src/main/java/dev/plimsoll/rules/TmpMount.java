package dev.plimsoll.rules;

import dev.plimsoll.taskdef.Answer;
import dev.plimsoll.taskdef.Container;
import dev.plimsoll.taskdef.Spelling;
import dev.plimsoll.taskdef.TaskDefinition;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.Draft;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MemberWriter;
import dev.plimsoll.tree.ScalarNode;
import java.util.List;
import java.util.Optional;

/// Gives a container of an ECS task a volume of its own on /tmp.
///
/// A volume, because every launch type takes one; `linuxParameters.tmpfs` is not for Fargate, and
/// its size has to be known.
final class TmpMount {
  static final String TMP = "/tmp";
  private static final String MOUNT_POINTS = "mountPoints";

  private final SourceText source;
  private final TaskDefinition definition;
  private final Container container;
  private final MemberWriter writer;

  TmpMount(SourceText source, TaskDefinition definition, Container container, MemberWriter writer) {
    this.source = source;
    this.definition = definition;
    this.container = container;
    this.writer = writer;
  }

  /// What the mount takes: members that the container lacks, and edits elsewhere in the file.
  record Parts(List<Draft.Field> members, List<Edit> edits) {
    static final Parts NONE = new Parts(List.of(), List.of());

    boolean isEmpty() {
      return members.isEmpty() && edits.isEmpty();
    }
  }

  /// The parts; none where /tmp is mounted, may be, or cannot be in this file.
  Parts parts() {
    if (container.isMounted(TMP) != Answer.NO) {
      return Parts.NONE;
    }
    String volume = volumeName();
    return definition
        .volumes()
        .add(source, volume)
        .flatMap(added -> mount(volume, added))
        .orElse(Parts.NONE);
  }

  private Optional<Parts> mount(String volume, List<Edit> added) {
    Spelling spelling = container.dialect().spelling();
    Draft point =
        Draft.Fields.of(
            new Draft.Field(spelling.inside().of("sourceVolume"), new Draft.Text(volume)),
            new Draft.Field(spelling.inside().of("containerPath"), new Draft.Text(TMP)));
    Optional<Entry> points = container.entry(MOUNT_POINTS);
    if (points.isEmpty()) {
      Draft.Field list = new Draft.Field(spelling.of(MOUNT_POINTS), new Draft.ListOf(point));
      return Optional.of(new Parts(List.of(list), added));
    }
    return writer
        .append(points.get(), point)
        .map(edits -> new Parts(List.of(), JoinedEdits.of(edits, added)));
  }

  private String volumeName() {
    String wanted = definition.containers().size() == 1 ? "tmp" : ownName();
    String name = wanted;
    for (int next = 2; definition.volumes().names(name); next++) {
      name = wanted + "-" + next;
    }
    return name;
  }

  private String ownName() {
    return container
        .name()
        .filter(ScalarNode::isKnown)
        .filter(name -> name.properties().tag().isEmpty())
        .map(ScalarNode::value)
        .filter(name -> name.matches("[A-Za-z0-9_-]{1,64}"))
        .map(name -> name + "-tmp")
        .orElse("tmp");
  }
}
