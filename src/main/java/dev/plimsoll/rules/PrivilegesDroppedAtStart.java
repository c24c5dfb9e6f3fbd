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

/// An image that ships, begins as root, and gives up its privileges before the program runs.
public final class PrivilegesDroppedAtStart implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "privileges-dropped-at-start",
          Category.NON_ROOT,
          Severity.INFO,
          "The container begins as root, and its entry point switches to another user.",
          "None: where root has no work left to do at the start, a USER takes the place of the"
              + " switch.",
          List.of("DS-0002", "AVD-DS-0002", "CKV_DOCKER_3", "CKV_DOCKER_8", "DL3002"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    return WhoRuns.asRoot(file, surroundings).stream()
        .flatMap(found ->
            found.why() instanceof WhoRuns.Why.Dropped(Optional<User> _, String how)
                ? Stream.of(finding(found, how))
                : Stream.empty())
        .toList();
  }

  private static Finding finding(WhoRuns found, String how) {
    return Finding.withoutFix(
        INFO,
        found.span(),
        found.subject(),
        "The container begins as root. "
            + how
            + " A platform that refuses root (runAsNonRoot) refuses it all the same, and a shell that"
            + " is opened in it is root's.");
  }
}
