package dev.plimsoll.rules;

import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.TaskDefinitionRule;
import dev.plimsoll.taskdef.Answer;
import dev.plimsoll.taskdef.Container;
import dev.plimsoll.taskdef.TaskDefinition;
import dev.plimsoll.taskdef.TaskDefinitions;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An ECS container that can write to its root filesystem.
public final class WritableRootInTaskDefinition implements TaskDefinitionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "writable-root-in-task-definition",
          Category.READ_ONLY,
          Severity.INFO,
          "A container of an ECS task can write to its root filesystem.",
          "Sets readonlyRootFilesystem and mounts volumes on /tmp and where the image is known to write.",
          List.of("CKV_AWS_336"));

  private static final String WHY =
      "Read-only, whoever breaks in cannot change programs or leave files behind.";

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
                .filter(WritableRootInTaskDefinition::isWritable)
                .map(container -> finding(file, definition, TaskNeeds.of(container, surroundings))))
        .toList();
  }

  private static boolean isWritable(Container container) {
    boolean isContainer =
        container.readonlyRootFilesystem().isPresent()
            || Stream.of("name", "image", "containerName", "containerImage")
                .anyMatch(key -> container.entry(key).isPresent());
    return isContainer && container.isReadOnly() == Answer.NO && !container.needsWritableRoot();
  }

  private static Finding finding(TaskDefinitions file, TaskDefinition definition, TaskNeeds needs) {
    Container container = needs.container();
    SourceText source = file.source();
    Optional<Entry> flag = container.readonlyRootFilesystem();
    Optional<Span> value =
        flag.map(entry -> entry.value().span()).filter(span -> container.encoded().isEmpty());
    String name =
        container
            .name()
            .or(container::image)
            .map(ScalarNode::value)
            .orElseGet(() -> source.slice(container.nameSpan()));
    return new Finding(
        INFO,
        value.filter(span -> !span.isEmpty()).orElseGet(container::nameSpan),
        value.map(span -> name + " " + source.slice(span)).orElse(name),
        message(
            flag.map(entry -> container.dialect().spelling().of("readonlyRootFilesystem")), needs),
        () -> new ReadOnlyTaskContainer(source, definition, needs, file.allowsExec()).fix());
  }

  private static String message(Optional<String> flag, TaskNeeds needs) {
    return flag.map(key ->
            key + " is not true, so this container can write to its whole root filesystem. ")
            .orElse("This container can write to its whole root filesystem. ")
        + WHY
        + needs
            .obstacle()
            .map(obstacle -> " It takes more than the flag, though: " + obstacle + ".")
            .orElse("");
  }
}
