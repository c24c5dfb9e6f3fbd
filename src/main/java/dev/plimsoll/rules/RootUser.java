package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An image that ships and whose last USER is root.
public final class RootUser implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "root-user",
          Category.NON_ROOT,
          Severity.ERROR,
          "The image that ships says that its process runs as root.",
          "Switches to the user that the stage had before, or to a new one, before the entry point.",
          List.of(
              "DL3002",
              "DS-0002",
              "AVD-DS-0002",
              "DS002",
              "CKV_DOCKER_8",
              "67fd0c4a-68cf-46d7-8c41-bc9fba7e40ae"));

  private static final Pattern REASON =
      Pattern.compile("\\b(root|privileged)\\b.*\\s(so|because|since|by default)\\s");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    return WhoRuns.asRoot(file, surroundings).stream()
        .flatMap(found ->
            found.why() instanceof WhoRuns.Why.Said(User user)
                ? Stream.of(finding(found, user))
                : Stream.empty())
        .toList();
  }

  private static Finding finding(WhoRuns found, User user) {
    return new Finding(
        INFO,
        found.span(),
        found.subject(),
        "The process runs as root, because this is the last USER."
            + " Whoever takes it over can then change everything in the container.",
        () ->
            found
                .fix(Optional.of(user))
                .map(fix -> isExplained(user) ? Fix.display(fix.title(), fix.edits()) : fix));
  }

  /// Whether a comment above it says why: the change would contradict it.
  private static boolean isExplained(User user) {
    return user.comments().stream().anyMatch(comment -> REASON.matcher(comment.text()).find());
  }
}
