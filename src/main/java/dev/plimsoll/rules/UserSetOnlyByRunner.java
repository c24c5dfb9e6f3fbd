package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import java.util.List;
import java.util.stream.Stream;

/// An image that ships as root, while all that is known to run it gives it another user.
public final class UserSetOnlyByRunner implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "user-set-only-by-runner",
          Category.NON_ROOT,
          Severity.INFO,
          "The image runs as root by itself, and all that is known to run it gives it another user.",
          "Shows USER with the user that they give.",
          List.of("DS-0002", "AVD-DS-0002", "CKV_DOCKER_3", "CKV_DOCKER_8", "DL3002"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    return WhoRuns.asRoot(file, surroundings).stream()
        .flatMap(found ->
            found.why() instanceof WhoRuns.Why.Overridden overridden
                ? Stream.of(finding(found, overridden))
                : Stream.empty())
        .toList();
  }

  private static Finding finding(WhoRuns found, WhoRuns.Why.Overridden overridden) {
    return new Finding(
        INFO,
        found.span(),
        found.subject(),
        "By itself the image runs as root. What runs it gives it another user ("
            + overridden.runners().getFirst()
            + others(overridden.runners().size() - 1)
            + "), but whoever runs it elsewhere gets root.",
        found.fixAs(overridden));
  }

  private static String others(int count) {
    return count == 0 ? "" : count == 1 ? " and one more" : " and " + count + " more";
  }
}
