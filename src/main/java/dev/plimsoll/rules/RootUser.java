package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Setting;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.Optional;

/// A last stage whose last USER is root.
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

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    return file.stages().stream()
        .filter(Stage::isLast)
        .flatMap(stage -> rootUser(stage).stream().map(user -> finding(file, stage, user)))
        .toList();
  }

  private static Optional<User> rootUser(Stage stage) {
    Setting setting = stage.end().user();
    return setting.value().known().filter(UserName::isRoot).isPresent()
        ? setting.origin().map(User.class::cast)
        : Optional.empty();
  }

  private static Finding finding(Dockerfile file, Stage stage, User user) {
    return new Finding(
        INFO,
        user.span(),
        "last stage",
        "The process runs as root, because this is the last USER."
            + " Whoever takes it over can then change everything in the container.",
        new RunAsUser(file, stage).fix(Optional.of(user)));
  }
}
