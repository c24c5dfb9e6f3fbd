package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An image that ships and starts as root a program that is of no use to anyone else.
public final class RootNeeded implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "root-needed",
          Category.NON_ROOT,
          Severity.INFO,
          "The container runs as root, and starts a program that only root can use.",
          "None: it is for whoever runs the container to keep it apart from others.",
          List.of("DS-0002", "AVD-DS-0002", "CKV_DOCKER_3", "CKV_DOCKER_8", "DL3002"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    return WhoRuns.asRoot(file, surroundings).stream()
        .flatMap(found ->
            found.why() instanceof WhoRuns.Why.Needed(Optional<User> _, String program)
                ? Stream.of(finding(found, program))
                : Stream.empty())
        .toList();
  }

  private static Finding finding(WhoRuns found, String program) {
    return Finding.withoutFix(
        INFO,
        found.span(),
        found.subject(),
        "The container runs as root, and "
            + program
            + ", which it starts, is of no use to another user. Whoever takes it over is root, with"
            + " all that the container may do: give it only the capabilities that it needs.");
  }
}
