package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import java.util.List;

/// A port below 1024 in an image whose process is known not to be root.
public final class PrivilegedPort implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "privileged-port",
          Category.NON_ROOT,
          Severity.INFO,
          "A process that is not root listens on a port below 1024, which not every platform allows.",
          "None: the program has to listen on another port first.",
          List.of());

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    return file.stages().stream()
        .filter(Stage::isLast)
        .flatMap(stage ->
            StepUser.at(stage.end()).or(() -> StepUser.ofBase(stage, stage.end())).stream()
                .flatMap(user -> PrivilegedPorts.ownOf(stage).map(port -> finding(port, user))))
        .toList();
  }

  private static Finding finding(PrivilegedPorts.Port port, StepUser user) {
    return Finding.withoutFix(
        INFO,
        port.word().span(),
        "port " + port.number(),
        "Port "
            + port.number()
            + " is below 1024, and the process runs as "
            + user.name()
            + ". Docker lets it listen there since 20.10, on ECS too; in Kubernetes it depends on"
            + " the container runtime, and with the host's network it fails. A port from 1024 up"
            + " works everywhere.");
  }
}
