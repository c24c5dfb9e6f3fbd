package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An image that ships without a USER, on a base of which nobody knows who it runs as.
public final class UserLeftToBase implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "user-left-to-base",
          Category.NON_ROOT,
          Severity.WARNING,
          "The image that ships leaves it to a base that is not known who its process runs as.",
          "Shows a user of its own; naming the base in the configuration settles it, too.",
          List.of("DS-0002", "AVD-DS-0002", "CKV_DOCKER_3"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    return WhoRuns.asRoot(file, surroundings).stream()
        .flatMap(found ->
            found.why() instanceof WhoRuns.Why.LeftToBase(String image)
                ? Stream.of(finding(found, image))
                : Stream.empty())
        .toList();
  }

  private static Finding finding(WhoRuns found, String image) {
    return new Finding(
        INFO,
        found.span(),
        found.subject(),
        "No USER says who the process runs as, and whether the base image "
            + image.split("@", 2)[0]
            + " sets one is not known. If it does not, the process is root.",
        () -> found.fix(Optional.empty()).map(fix -> Fix.display(fix.title(), fix.edits())));
  }
}
