package dev.plimsoll.rules;

import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.TaskDefinitionRule;
import dev.plimsoll.taskdef.Container;
import dev.plimsoll.taskdef.TaskDefinition;
import dev.plimsoll.taskdef.TaskDefinitions;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MemberLayout;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import java.util.List;
import java.util.Optional;

/// An ECS container that can write to its root filesystem.
public final class WritableRootInTaskDefinition implements TaskDefinitionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "writable-root-in-task-definition",
          Category.READ_ONLY,
          Severity.INFO,
          "A container of an ECS task can write to its root filesystem.",
          "Sets readonlyRootFilesystem.",
          List.of("CKV_AWS_336"));

  private static final String KEY = "readonlyRootFilesystem";
  private static final String WHY =
      "Read-only, whoever breaks in cannot change programs or leave files behind.";
  private static final String RISK = "Programs fail that write anywhere but the mounted volumes";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(TaskDefinitions file, Surroundings surroundings) {
    return file.definitions().stream()
        .filter(TaskDefinition::isLinux)
        .flatMap(definition -> definition.containers().stream())
        .filter(WritableRootInTaskDefinition::isWritable)
        .map(container -> finding(file.source(), container))
        .toList();
  }

  private static boolean isWritable(Container container) {
    boolean isContainer = container.name().isPresent() || container.image().isPresent();
    return isContainer
        && container
            .readonlyRootFilesystem()
            .map(Entry::value)
            .map(WritableRootInTaskDefinition::isOff)
            .orElse(true);
  }

  private static boolean isOff(Node value) {
    return value instanceof ScalarNode scalar
        && (scalar.isNull() || scalar.asBoolean().filter(flag -> !flag).isPresent());
  }

  private static Finding finding(SourceText source, Container container) {
    Optional<Span> value = container.readonlyRootFilesystem().map(entry -> entry.value().span());
    String name = container.name().or(container::image).map(ScalarNode::value).orElse("");
    String message =
        value.isPresent()
            ? KEY + " is not true, so this container can write to its whole root filesystem. "
            : "This container can write to its whole root filesystem. ";
    return Finding.of(
        INFO,
        value.orElse(container.nameSpan()),
        value.map(span -> name + " " + source.slice(span)).orElse(name),
        message + WHY,
        Fix.unsafe(
            "Make the root filesystem read-only",
            risk(container),
            edits(source, container, value)));
  }

  private static String risk(Container container) {
    return container.isMounted("/tmp")
        ? RISK + "."
        : RISK + "; one that needs /tmp needs a volume and a mount point for it first.";
  }

  private static List<Edit> edits(SourceText source, Container container, Optional<Span> value) {
    if (value.isPresent()) {
      return List.of(Edit.replace(value.get(), "true"));
    }
    Entry before =
        container.node().entry("image").orElseGet(() -> container.node().entries().getLast());
    return new MemberLayout(source, container.node()).insertBehind(before, KEY, "true");
  }
}
