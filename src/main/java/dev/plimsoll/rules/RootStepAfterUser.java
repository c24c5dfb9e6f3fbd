package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.BuildState;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.ShellScript;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Flow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A step that only root can do, behind a USER that is not root.
public final class RootStepAfterUser implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "root-step-after-user",
          Category.NON_ROOT,
          Severity.WARNING,
          "A step that needs root, such as installing packages, comes after the switch to another"
              + " user.",
          "Moves USER behind the step, or goes back to root for it.",
          List.of());

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    List<Finding> findings = new ArrayList<>();
    for (Stage stage : file.stages()) {
      SystemPip pip = new SystemPip(file, stage);
      for (Instruction each : stage.instructions()) {
        if (each instanceof Run run) {
          finding(file, stage, run, pip).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Finding> finding(Dockerfile file, Stage stage, Run run, SystemPip pip) {
    Optional<StepUser> user =
        StepUser.at(stage.at(run)).or(() -> StepUser.ofBase(stage, stage.at(run)));
    return user.isEmpty()
        ? Optional.empty()
        : file.script(run).stream()
            .flatMap(script -> finding(file, stage, run, user.get(), script, pip).stream())
            .findFirst();
  }

  private static Optional<Finding> finding(
      Dockerfile file, Stage stage, Run run, StepUser user, ShellScript script, SystemPip pip) {
    return script.script().commands().stream()
        .filter(command -> command.runs() == Command.Runs.ALWAYS)
        .flatMap(command ->
            message(stage.at(run), user, command, pip)
                .filter(_ -> endsBuild(script, command))
                .map(message ->
                    finding(file, command, message, new StepAsRoot(file, stage, run, user)))
                .stream())
        .findFirst();
  }

  private static Optional<String> message(
      BuildState state, StepUser user, Command command, SystemPip pip) {
    if (user.instruction().isEmpty()) {
      return RootStep.reasonAnywhere(command)
          .map(reason ->
              "This step "
                  + reason
                  + ", which only root may do, but the base image leaves it to "
                  + user.name()
                  + ". It fails while the image is built.");
    }
    if (pip.isIn(state, command)) {
      return Optional.of(
          "This installs into the folders of the system, where "
              + user.name()
              + " may not write: it fails, or lands in the user's home. Install before USER.");
    }
    return RootStep.reason(command, user.name())
        .map(reason ->
            "This step "
                + reason
                + ", which only root may do, but it runs as "
                + user.name()
                + ". It fails while the image is built.");
  }

  /// Whether the RUN fails if the command does.
  private static boolean endsBuild(ShellScript script, Command command) {
    Flow.Effect<Boolean> failures =
        new Flow.Effect<>() {
          @Override
          public Boolean succeeded(Command each, Boolean failed) {
            return failed;
          }

          @Override
          public Collection<Boolean> failed(Command each, Boolean failed) {
            return List.of(failed || each.span().equals(command.span()));
          }
        };
    return !Flow.through(script.script(), script.shell(), false, failures)
        .perhaps(failed -> failed);
  }

  private static Finding finding(
      Dockerfile file, Command command, String message, StepAsRoot step) {
    return new Finding(
        INFO,
        command.span(),
        file.source().slice(command.span()),
        message,
        () -> Optional.of(step.fix()));
  }
}
