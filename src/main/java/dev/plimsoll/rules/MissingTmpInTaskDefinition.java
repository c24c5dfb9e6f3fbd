package dev.plimsoll.rules;

import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.rule.TaskDefinitionRule;
import dev.plimsoll.taskdef.Answer;
import dev.plimsoll.taskdef.Container;
import dev.plimsoll.taskdef.TaskDefinition;
import dev.plimsoll.taskdef.TaskDefinitions;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MemberWriter;
import dev.plimsoll.tree.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Python program in an ECS container whose root filesystem is read-only, without a place for its
/// temporary files.
public final class MissingTmpInTaskDefinition implements TaskDefinitionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "missing-tmp-in-task-definition",
          Category.READ_ONLY,
          Severity.INFO,
          "A Python container of an ECS task has a read-only root and no writable /tmp.",
          "Mounts a volume on /tmp.",
          List.of());

  private static final Pattern PYTHON_IMAGE = Pattern.compile("(.*/)?python([:@].*)?");
  private static final Pattern PYTHON_PROGRAM =
      Pattern.compile(
          "(.*/)?(python[0-9.]*|gunicorn|uvicorn|hypercorn|celery|flask|django-admin|streamlit)");

  private static final String MESSAGE =
      "The root filesystem is read-only and nothing is mounted on /tmp. Python's tempfile finds no"
          + " directory then, and what uses it fails: uploads, archives, worker processes.";
  private static final String RISK =
      "What the image keeps in /tmp is hidden; a program that does not run as root cannot write to"
          + " the new volume unless the image declares it with VOLUME.";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(TaskDefinitions file, Surroundings surroundings) {
    return file.definitions().stream()
        .filter(TaskDefinition::isLinux)
        .flatMap(definition ->
            definition.containers().stream()
                .filter(MissingTmpInTaskDefinition::isReadOnlyPython)
                .flatMap(container -> finding(file.source(), definition, container).stream()))
        .toList();
  }

  private static boolean isReadOnlyPython(Container container) {
    return container.isReadOnly() == Answer.YES
        && container.isMounted(TaskNeeds.TMP) == Answer.NO
        && container.encoded().isEmpty()
        && (container.image().filter(MissingTmpInTaskDefinition::isPython).isPresent()
            || container.words().stream().anyMatch(word -> PYTHON_PROGRAM.matcher(word).matches()));
  }

  private static boolean isPython(ScalarNode image) {
    return PYTHON_IMAGE.matcher(image.value()).matches();
  }

  /// Only where the file can be mended: elsewhere its volumes are not known either.
  private static Optional<Finding> finding(
      SourceText source, TaskDefinition definition, Container container) {
    return MemberWriter.of(
            source, container.node(), container.dialect().notation(), container.dialect().lists())
        .flatMap(writer -> edits(source, definition, container, writer))
        .map(edits ->
            Finding.of(
                INFO,
                container.nameSpan(),
                source.slice(container.nameSpan()),
                MESSAGE,
                Fix.unsafe("Mount a volume on /tmp", RISK, edits)));
  }

  private static Optional<List<Edit>> edits(
      SourceText source, TaskDefinition definition, Container container, MemberWriter writer) {
    TaskMounts.Parts parts =
        new TaskMounts(source, definition, container, writer).on(List.of(TaskNeeds.TMP));
    if (parts.isEmpty() || parts.members().isEmpty()) {
      return parts.isEmpty() ? Optional.empty() : Optional.of(parts.edits());
    }
    return place(container)
        .map(before -> writer.insertBehind(before, parts.members()))
        .map(inserted -> JoinedEdits.of(inserted, parts.edits()));
  }

  private static Optional<Entry> place(Container container) {
    return Stream.of("readonlyRootFilesystem", "image")
        .flatMap(key -> container.entry(key).stream())
        .filter(entry -> container.node().entries().contains(entry))
        .findFirst();
  }
}
