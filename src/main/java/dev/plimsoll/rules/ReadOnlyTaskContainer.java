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

/// Makes the root filesystem of a container of an ECS task read-only, with a volume on /tmp unless
/// something is mounted there.
final class ReadOnlyTaskContainer {
  private static final String KEY = "readonlyRootFilesystem";

  private final SourceText source;
  private final TaskDefinition definition;
  private final Container container;
  private final boolean allowsExec;

  ReadOnlyTaskContainer(
      SourceText source, TaskDefinition definition, Container container, boolean allowsExec) {
    this.source = source;
    this.definition = definition;
    this.container = container;
    this.allowsExec = allowsExec;
  }

  /// The fix; empty where the value is not the container's own literal, or the container is written
  /// in a form that leaves no sure place.
  Optional<Fix> fix() {
    if (container.encoded().isPresent()) {
      return Optional.empty();
    }
    return MemberWriter.of(
            source, container.node(), container.dialect().notation(), container.dialect().lists())
        .flatMap(this::fix);
  }

  private Optional<Fix> fix(MemberWriter writer) {
    TmpMount.Parts tmp = new TmpMount(source, definition, container, writer).parts();
    Optional<Entry> flag = container.readonlyRootFilesystem();
    return (flag.isPresent() ? replaced(writer, flag.get(), tmp) : inserted(writer, tmp))
        .map(edits ->
            Fix.unsafe(
                "Make the root filesystem read-only" + (tmp.isEmpty() ? "" : ", /tmp a volume"),
                risk(!tmp.isEmpty()),
                JoinedEdits.of(edits, tmp.edits())));
  }

  private Optional<List<Edit>> replaced(MemberWriter writer, Entry flag, TmpMount.Parts tmp) {
    if (!(flag.value() instanceof ScalarNode literal)
        || !literal.isKnown()
        || !literal.properties().equals(NodeProperties.NONE)) {
      return Optional.empty();
    }
    Span span = literal.span();
    List<Edit> edit = List.of(Edit.replace(span, span.isEmpty() ? " true" : "true"));
    return Optional.of(
        tmp.members().isEmpty()
            ? edit
            : JoinedEdits.of(edit, writer.insertBehind(flag, tmp.members())));
  }

  private Optional<List<Edit>> inserted(MemberWriter writer, TmpMount.Parts tmp) {
    Draft.Field flag =
        new Draft.Field(container.dialect().spelling().of(KEY), new Draft.Literal("true"));
    List<Draft.Field> members = Stream.concat(Stream.of(flag), tmp.members().stream()).toList();
    return place().map(before -> writer.insertBehind(before, members));
  }

  private Optional<Entry> place() {
    return Stream.of("image", "containerImage", "name")
        .flatMap(key -> container.entry(key).stream())
        .filter(entry -> container.node().entries().contains(entry))
        .findFirst()
        .or(() -> container.node().entries().reversed().stream().findFirst());
  }

  private String risk(boolean newVolume) {
    StringBuilder risk = new StringBuilder("Programs fail that write anywhere but ");
    if (newVolume) {
      risk.append("/tmp and the mounted volumes; one that does not run as root cannot write to the")
          .append(" new volume unless the image declares it with VOLUME");
    } else {
      risk.append("the mounted volumes");
      if (container.isMounted(TmpMount.TMP) != Answer.YES) {
        risk.append("; one that needs /tmp needs a volume and a mount point for it first");
      }
    }
    if (allowsExec) {
      risk.append("; ECS Exec, which is enabled here, does not work on a read-only root");
    }
    return risk.append('.').toString();
  }
}
