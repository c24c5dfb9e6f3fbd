package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.ShellScript;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Flow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A RUN after which the lists of apt stay in the layer.
public final class AptListsLeftInLayer implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "apt-lists-left-in-layer",
          Category.APT_LISTS,
          Severity.WARNING,
          "A layer keeps the package lists that apt downloaded.",
          "Removes the lists at the end of the same RUN.",
          List.of("DL3009", "df746b39-6564-4fed-bf85-e9c44382303c"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    return file.stages().stream()
        .filter(Stage::isLast)
        .flatMap(last -> Stream.concat(last.ancestors().reversed().stream(), Stream.of(last)))
        .flatMap(stage ->
            stage.instructions(Run.class).stream()
                .flatMap(run -> finding(file, stage, run).stream()))
        .toList();
  }

  private static Optional<Finding> finding(Dockerfile file, Stage stage, Run run) {
    Optional<ShellScript> script = file.script(run);
    Optional<Command> update = script.flatMap(AptListsLeftInLayer::update);
    if (update.isEmpty() || AptLists.areMountedAway(run) || !leavesLists(script.get())) {
      return Optional.empty();
    }
    Optional<Fix> fix = new AptCleanup(file, stage, run, script.get().script()).fix();
    return Optional.of(finding(update.get(), fix));
  }

  private static Optional<Command> update(ShellScript script) {
    return script.script().commands().stream().filter(AptLists::updates).findFirst();
  }

  private static boolean leavesLists(ShellScript script) {
    Flow.Result<AptLists> result =
        Flow.through(script.script(), script.shell(), AptLists.EMPTY, AptLists.effect());
    return result.complete() && result.perhaps(AptLists.FILLED::equals);
  }

  private static Finding finding(Command update, Optional<Fix> fix) {
    return new Finding(
        INFO,
        update.span(),
        update.raw(),
        "The package lists that this downloads stay in the layer; no later RUN can take them out."
            + " Update, install and remove the lists in one RUN.",
        fix);
  }
}
