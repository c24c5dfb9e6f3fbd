package dev.plimsoll.rules;

import dev.plimsoll.rule.Fix;
import dev.plimsoll.taskdef.Answer;
import dev.plimsoll.taskdef.Container;
import dev.plimsoll.taskdef.TaskDefinition;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.Draft;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MemberWriter;
import dev.plimsoll.tree.NodeProperties;
import dev.plimsoll.tree.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the root filesystem of a container of an ECS task read-only, with volumes on /tmp and on
/// what its program is known to write unless something is mounted there.
final class ReadOnlyTaskContainer {
  private static final String KEY = "readonlyRootFilesystem";

  private final SourceText source;
  private final TaskDefinition definition;
  private final Container container;
  private final TaskNeeds needs;
  private final boolean allowsExec;

  ReadOnlyTaskContainer(
      SourceText source, TaskDefinition definition, TaskNeeds needs, boolean allowsExec) {
    this.source = source;
    this.definition = definition;
    this.container = needs.container();
    this.needs = needs;
    this.allowsExec = allowsExec;
  }

  /// The fix; empty where mounts would not be enough, the value is not the container's own literal,
  /// or the container is written in a form that leaves no sure place.
  Optional<Fix> fix() {
    if (container.encoded().isPresent() || needs.obstacle().isPresent()) {
      return Optional.empty();
    }
    return MemberWriter.of(
            source, container.node(), container.dialect().notation(), container.dialect().lists())
        .flatMap(this::fix);
  }

  private Optional<Fix> fix(MemberWriter writer) {
    TaskMounts.Parts mounts =
        new TaskMounts(source, definition, container, writer).on(needs.folders());
    Optional<Entry> flag = container.readonlyRootFilesystem();
    return (flag.isPresent() ? replaced(writer, flag.get(), mounts) : inserted(writer, mounts))
        .map(edits -> fix(mounts, JoinedEdits.of(edits, mounts.edits())));
  }

  private Fix fix(TaskMounts.Parts mounts, List<Edit> edits) {
    String folders = String.join(", ", needs.folders());
    String title =
        "Make the root filesystem read-only"
            + (mounts.isEmpty()
                ? ""
                : ", with "
                    + (needs.folders().size() == 1 ? "a volume" : "volumes")
                    + " on "
                    + folders);
    if (needs.writes().foreign()) {
      return Fix.display(title + "; see where else its program writes", edits);
    }
    if (mounts.isEmpty() && !needs.unsure().isEmpty()) {
      String unsure = String.join(", ", needs.unsure());
      return Fix.display(title + "; see that it can write to " + unsure, edits);
    }
    return needs.data().isEmpty()
        ? Fix.unsafe(title, risk(mounts.isEmpty() ? "" : folders), edits)
        : Fix.display(title + "; mount a volume on " + String.join(", ", needs.data()), edits);
  }

  private Optional<List<Edit>> replaced(MemberWriter writer, Entry flag, TaskMounts.Parts mounts) {
    if (!(flag.value() instanceof ScalarNode literal)
        || !literal.isKnown()
        || !literal.properties().equals(NodeProperties.NONE)) {
      return Optional.empty();
    }
    Span span = literal.span();
    List<Edit> edit = List.of(Edit.replace(span, span.isEmpty() ? " true" : "true"));
    return Optional.of(
        mounts.members().isEmpty()
            ? edit
            : JoinedEdits.of(edit, writer.insertBehind(flag, mounts.members())));
  }

  private Optional<List<Edit>> inserted(MemberWriter writer, TaskMounts.Parts mounts) {
    Draft.Field flag =
        new Draft.Field(container.dialect().spelling().of(KEY), new Draft.Literal("true"));
    List<Draft.Field> members = Stream.concat(Stream.of(flag), mounts.members().stream()).toList();
    return place().map(before -> writer.insertBehind(before, members));
  }

  private Optional<Entry> place() {
    return Stream.of("image", "containerImage", "name")
        .flatMap(key -> container.entry(key).stream())
        .filter(entry -> container.node().entries().contains(entry))
        .findFirst()
        .or(() -> container.node().entries().reversed().stream().findFirst());
  }

  /// @param folders those of new volumes
  private String risk(String folders) {
    StringBuilder risk = new StringBuilder("Programs fail that write anywhere but ");
    if (!folders.isEmpty()) {
      risk.append(folders)
          .append(" and the mounted volumes; one that does not run as root cannot write to a new")
          .append(" volume unless the image declares it with VOLUME");
    } else {
      risk.append("the mounted volumes");
      if (container.isMounted(TaskNeeds.TMP) != Answer.YES) {
        risk.append("; one that needs /tmp needs a volume and a mount point for it first");
      }
    }
    if (allowsExec) {
      risk.append("; ECS Exec, which is enabled here, does not work on a read-only root");
    }
    return risk.append('.').toString();
  }
}
