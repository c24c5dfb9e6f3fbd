package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import java.util.List;
import java.util.Optional;

/// An image that ships and never says who its process runs as.
public final class MissingUser implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "missing-user",
          Category.NON_ROOT,
          Severity.ERROR,
          "The image that ships never says who its process runs as, so it runs as root.",
          "Makes a system user that owns the application's folder, and switches to it before the"
              + " entry point.",
          List.of(
              "DS-0002",
              "AVD-DS-0002",
              "DS002",
              "CKV_DOCKER_3",
              "fd54f200-402c-4333-a5a4-36ef6709af2f"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    return WhoRuns.asRoot(file, surroundings).stream()
        .filter(found -> found.why() instanceof WhoRuns.Why.Unsaid)
        .map(MissingUser::finding)
        .toList();
  }

  private static Finding finding(WhoRuns found) {
    return new Finding(
        INFO,
        found.span(),
        found.subject(),
        "The process runs as root, because no USER says otherwise."
            + " Whoever takes it over can then change everything in the container.",
        () -> found.fix(Optional.empty()));
  }
}
