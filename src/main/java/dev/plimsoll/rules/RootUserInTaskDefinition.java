package dev.plimsoll.rules;

import dev.plimsoll.image.OwnDrop;
import dev.plimsoll.image.UserName;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.rule.TaskDefinitionRule;
import dev.plimsoll.taskdef.Container;
import dev.plimsoll.taskdef.TaskDefinition;
import dev.plimsoll.taskdef.TaskDefinitions;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.ScalarNode;
import java.util.List;
import java.util.Optional;

/// A container of an ECS task that runs its image as root on purpose.
public final class RootUserInTaskDefinition implements TaskDefinitionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "root-user-in-task-definition",
          Category.NON_ROOT,
          Severity.WARNING,
          "A container of an ECS task runs its image as root, whatever the image says.",
          "Takes user away where the image has a user of its own.",
          List.of());

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(TaskDefinitions file, Surroundings surroundings) {
    return file.definitions().stream()
        .filter(TaskDefinition::isLinux)
        .flatMap(definition -> definition.containers().stream())
        .filter(container -> container.user().filter(RootUserInTaskDefinition::isRoot).isPresent())
        .flatMap(container -> check(file, container, surroundings).stream())
        .toList();
  }

  private static boolean isRoot(ScalarNode user) {
    return user.isKnown() && UserName.isRoot(user.value());
  }

  private static Optional<Finding> check(
      TaskDefinitions file, Container container, Surroundings surroundings) {
    BaseUser image =
        container
            .image()
            .map(name -> ImageUser.named(name.value(), surroundings))
            .orElseGet(() -> new BaseUser.Unknown("none"));
    boolean dropped = image instanceof BaseUser.Root(Optional<OwnDrop> drop) && drop.isPresent();
    return dropped
        ? Optional.empty()
        : container.node().entry("user").map(entry -> finding(file, container, entry, image));
  }

  private static Finding finding(
      TaskDefinitions file, Container container, Entry entry, BaseUser image) {
    boolean hasUser = image instanceof BaseUser.NotRoot;
    String name = container.name().map(ScalarNode::value).orElse("The container");
    String message =
        name
            + " runs as root"
            + (hasUser ? ", although its image has a user of its own." : ".")
            + " Whoever takes the process over can then change everything in the container.";
    return new Finding(
        INFO,
        entry.span(),
        name,
        message,
        () -> hasUser ? removal(file, container, entry) : Optional.empty());
  }

  private static Optional<Fix> removal(TaskDefinitions file, Container container, Entry entry) {
    return EntryRemoval.of(file.source(), container.node(), entry)
        .map(edit ->
            Fix.unsafe(
                "Leave the user to the image",
                "Files that the task has written as root so far, on volumes, stay root's.",
                List.of(edit)));
  }
}
