package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Flag;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Transfer;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    List<Finding> findings = new ArrayList<>();
    for (Stage stage : file.stages()) {
      LaterChanges changes = LaterChanges.in(file, stage);
      for (Instruction each : stage.instructions()) {
        if (each instanceof Transfer copy && copy.chown().isEmpty()) {
          StepUser.at(stage.at(each))
              .flatMap(user -> finding(file, stage, each, user, changes))
              .ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Finding> finding(
      Dockerfile file, Stage stage, Instruction copy, StepUser user, LaterChanges changes) {
    return new CopiedFiles(stage, copy)
        .paths()
        .flatMap(paths ->
            changed(copy, user, paths, changes)
                .map(evidence -> finding(file, stage, copy, user, evidence)));
  }

  /// What shows that the user changes the files, for "although …".
  private static Optional<String> changed(
      Instruction copy, StepUser user, List<String> paths, LaterChanges changes) {
    String home = "/home/" + user.name() + "/.";
    if (paths.stream().anyMatch(path -> path.startsWith(home))) {
      return Optional.of("programs keep their settings there as " + user.name());
    }
    return changes.of(copy, user, paths);
  }

  private static Finding finding(
      Dockerfile file, Stage stage, Instruction copy, StepUser user, String evidence) {
    return new Finding(
        INFO,
        copy.span(),
        file.source().slice(copy.span()),
        "These files belong to root, whatever USER says above, although " + evidence + ".",
        () -> Optional.of(fix(file, stage, copy, user)));
  }

  private static Fix fix(Dockerfile file, Stage stage, Instruction copy, StepUser user) {
    String owner = new FileOwner(file, stage, user).text();
    List<Flag> flags = copy.statement().flags();
    int at = flags.isEmpty() ? copy.keywordSpan().end() : flags.getLast().span().end();
    return Fix.unsafe(
        "Copy for " + owner,
        "The process may then change these files.",
        List.of(Edit.insert(at, " --chown=" + owner)));
  }
}
