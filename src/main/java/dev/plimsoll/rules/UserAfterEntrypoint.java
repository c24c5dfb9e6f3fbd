package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Arg;
import dev.plimsoll.dockerfile.Cmd;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Entrypoint;
import dev.plimsoll.dockerfile.Env;
import dev.plimsoll.dockerfile.Expose;
import dev.plimsoll.dockerfile.Healthcheck;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Label;
import dev.plimsoll.dockerfile.Maintainer;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Stopsignal;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.dockerfile.Volume;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import java.util.List;
import java.util.Optional;

/// USER below the ENTRYPOINT or CMD that it is for.
public final class UserAfterEntrypoint implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "user-after-entrypoint",
          Category.NON_ROOT,
          Severity.INFO,
          "USER stands below the ENTRYPOINT or CMD that it holds for.",
          "Moves USER above them.",
          List.of());

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    return file.stages().stream().flatMap(stage -> finding(file, stage).stream()).toList();
  }

  private static Optional<Finding> finding(Dockerfile file, Stage stage) {
    return StepUser.at(stage.end())
        .flatMap(StepUser::instruction)
        .filter(user -> stage.indexOf(user) >= 0)
        .flatMap(user -> launchAbove(stage, user).map(launch -> finding(file, user, launch)));
  }

  /// The first ENTRYPOINT or CMD above, if nothing stands between that USER would change.
  private static Optional<Instruction> launchAbove(Stage stage, User user) {
    List<Instruction> own = stage.instructions();
    boolean variable = user.user().text().contains("$");
    Optional<Instruction> first = Optional.empty();
    for (int i = stage.indexOf(user) - 1; i >= 0 && passes(own.get(i), variable); i--) {
      if (own.get(i) instanceof Entrypoint || own.get(i) instanceof Cmd) {
        first = Optional.of(own.get(i));
      }
    }
    return first;
  }

  private static boolean passes(Instruction instruction, boolean variable) {
    return switch (instruction) {
      case Cmd _, Entrypoint _, Expose _, Healthcheck _, Label _, Maintainer _, Stopsignal _ ->
          true;
      case Volume _ -> true;
      case Arg _, Env _ -> !variable;
      default -> false;
    };
  }

  private static Finding finding(Dockerfile file, User user, Instruction launch) {
    InstructionMove move = new InstructionMove(file.source());
    Fix fix = Fix.safe("Move USER above " + launch.keyword(), move.before(launch, user));
    return Finding.of(
        INFO,
        user.span(),
        file.source().slice(user.span()),
        "USER holds for the "
            + launch.keyword()
            + " above, although it reads as if it came later."
            + " The order makes no difference to the image, only to who reads the file.",
        fix);
  }
}
