package dev.plimsoll.rules;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.Setting;
import dev.plimsoll.compose.Truth;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.ComposeRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.text.Span;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.SequenceStyle;
import java.util.List;
import java.util.Optional;

/// A compose service whose containers can write to their root filesystem.
public final class WritableRootInCompose implements ComposeRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "writable-root-in-compose",
          Category.READ_ONLY,
          Severity.INFO,
          "A service's containers can write to their root filesystem.",
          "Sets read_only and mounts a tmpfs on /tmp.",
          List.of());

  private static final String WHY =
      "Read-only, whoever breaks in cannot change programs or leave files behind.";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(ComposeFile file, Surroundings surroundings) {
    SequenceStyle style = file.sequenceStyle();
    return file.services().stream()
        .filter(service -> isWritable(service) && !inheritsFromFinding(service))
        .map(service -> finding(file, ServiceNeeds.of(service, surroundings), style))
        .toList();
  }

  private static boolean isWritable(Service service) {
    return service.isReadOnly() == Truth.FALSE
        && (service.image().isPresent() || service.isBuilt())
        && !service.isWindows();
  }

  /// What a service has from one that it extends, or from another file, is said once, there.
  private static boolean inheritsFromFinding(Service service) {
    return ownValue(service).isEmpty()
        && (isSaidAbove(service)
            || service.ancestors().stream().anyMatch(WritableRootInCompose::isWritable));
  }

  private static boolean isSaidAbove(Service service) {
    return service.setting("read_only") instanceof Setting.Given(var _, var origin)
        && origin == Setting.Origin.OVERRIDE;
  }

  private static Finding finding(ComposeFile file, ServiceNeeds needs, SequenceStyle style) {
    Service service = needs.service();
    Optional<Node> value = ownValue(service);
    Span span =
        value.map(Node::span).filter(literal -> !literal.isEmpty()).orElse(service.nameSpan());
    String subject =
        value
            .map(literal -> service.name() + " " + file.source().slice(literal.span()))
            .orElse(service.name());
    return new Finding(
        INFO,
        span,
        subject,
        message(service) + advice(needs),
        () -> new ReadOnlyService(file.source(), style, needs).fix());
  }

  private static String message(Service service) {
    return switch (service.setting("read_only")) {
      case Setting.Given _ ->
          "read_only is not true, so this service's containers can write to their whole root"
              + " filesystem. "
              + WHY;
      case Setting.Missing _, Setting.Unknown _ ->
          "This service's containers can write to their whole root filesystem. " + WHY;
    };
  }

  private static String advice(ServiceNeeds needs) {
    return needs
        .obstacle()
        .map(obstacle -> " It takes more than the flag, though: " + obstacle + ".")
        .orElse("");
  }

  private static Optional<Node> ownValue(Service service) {
    return service.setting("read_only") instanceof Setting.Given(var entry, var origin)
            && origin == Setting.Origin.OWN
        ? Optional.of(entry.value())
        : Optional.empty();
  }
}
