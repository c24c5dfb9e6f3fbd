package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Flag;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Transfer;
import dev.plimsoll.dockerfile.Volume;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.shell.Command;
import dev.plimsoll.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Files copied behind a USER that is not root, which belong to root although that user changes
/// them.
public final class CopyLeftToRoot implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "copy-left-to-root",
          Category.NON_ROOT,
          Severity.INFO,
          "Files that the user changes are copied without an owner, so they belong to root.",
          "Adds --chown for that user.",
          List.of());

  private static final Set<String> CHANGERS = Set.of("chmod", "chown", "chgrp", "touch");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    List<Finding> findings = new ArrayList<>();
    for (Stage stage : file.stages()) {
      for (Instruction each : stage.instructions()) {
        if (each instanceof Transfer copy && copy.chown().isEmpty()) {
          StepUser.at(stage.at(each))
              .flatMap(user -> finding(file, stage, each, user))
              .ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Finding> finding(
      Dockerfile file, Stage stage, Instruction copy, StepUser user) {
    return new CopiedFiles(stage, copy)
        .paths()
        .flatMap(paths ->
            changed(file, stage, copy, user, paths)
                .map(evidence -> finding(file, stage, copy, user, evidence)));
  }

  /// What shows that the user changes the files, for "although …".
  private static Optional<String> changed(
      Dockerfile file, Stage stage, Instruction copy, StepUser user, List<String> paths) {
    String home = "/home/" + user.name() + "/.";
    if (paths.stream().anyMatch(path -> path.startsWith(home))) {
      return Optional.of("programs keep their settings there as " + user.name());
    }
    List<Instruction> later =
        stage
            .instructions()
            .subList(stage.instructions().indexOf(copy) + 1, stage.instructions().size());
    for (Instruction each : later) {
      if (each instanceof Volume volume && isVolumeOf(stage, volume, paths)) {
        return Optional.of("they lie in a volume");
      }
      boolean same = StepUser.at(stage.at(each)).filter(user::equals).isPresent();
      if (same && each instanceof Run run && changes(file, stage, run, paths)) {
        return Optional.of("a later step changes them as " + user.name());
      }
    }
    return Optional.empty();
  }

  private static boolean isVolumeOf(Stage stage, Volume volume, List<String> paths) {
    return volume.paths().stream()
        .flatMap(word -> stage.at(volume).expand(word).known().stream())
        .map(SystemPaths::trimmed)
        .anyMatch(folder -> paths.stream().anyMatch(path -> SystemPaths.isInside(path, folder)));
  }

  private static boolean changes(Dockerfile file, Stage stage, Run run, List<String> paths) {
    return file.script(run).stream()
        .flatMap(script -> script.script().commands().stream())
        .filter(command -> command.runs() == Command.Runs.ALWAYS && command.wrappers().isEmpty())
        .filter(command -> CHANGERS.contains(command.name()))
        .flatMap(command -> command.operands().stream().skip(command.is("touch") ? 0 : 1))
        .flatMap(word -> word.literal().stream())
        .flatMap(path -> CopiedFiles.absolute(stage, run, path).stream())
        .anyMatch(paths::contains);
  }

  private static Finding finding(
      Dockerfile file, Stage stage, Instruction copy, StepUser user, String evidence) {
    String owner = new FileOwner(file, stage, user).text();
    List<Flag> flags = copy.statement().flags();
    int at = flags.isEmpty() ? copy.keywordSpan().end() : flags.getLast().span().end();
    Fix fix =
        Fix.unsafe(
            "Copy for " + owner,
            "The process may then change these files.",
            List.of(Edit.insert(at, " --chown=" + owner)));
    return Finding.of(
        INFO,
        copy.span(),
        file.source().slice(copy.span()),
        "These files belong to root, whatever USER says above, although " + evidence + ".",
        fix);
  }
}
