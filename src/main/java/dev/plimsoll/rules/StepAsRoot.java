package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Env;
import dev.plimsoll.dockerfile.Arg;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Onbuild;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.dockerfile.Workdir;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.text.Edit;
import java.util.List;

/// The fix for a step that runs as another user and needs root: USER moves behind it, or where
/// other steps count on USER, root is switched to for this step only.
record StepAsRoot(Dockerfile file, Stage stage, Run run, StepUser user) {
  private static final String RISK =
      "What this RUN writes outside of the system's folders then belongs to root as well.";

  Fix fix() {
    InstructionMove move = new InstructionMove(file.source());
    return user.instruction()
        .map(instruction -> behind(move, instruction))
        .orElseGet(() -> switched(move, "USER", "USER " + user.name()));
  }

  private Fix behind(InstructionMove move, User instruction) {
    if (mayMove(instruction)) {
      return Fix.unsafe("Move USER behind this step", RISK, move.behind(run, instruction));
    }
    String keyword = file.source().slice(instruction.keywordSpan());
    String again = file.source().slice(instruction.span());
    return switched(move, keyword, again);
  }

  private Fix switched(InstructionMove move, String keyword, String again) {
    List<Edit> edits =
        List.of(move.insertBefore(run, keyword + " root"), move.insertBehind(run, again));
    return Fix.unsafe("Switch to root for this step", RISK, edits);
  }

  private boolean mayMove(User instruction) {
    List<Instruction> own = stage.instructions();
    int from = stage.indexOf(instruction);
    return from >= 0
        && own.subList(from + 1, stage.indexOf(run)).stream()
            .allMatch(each -> isFree(each, instruction));
  }

  /// Whether it does the same without the switch above it.
  private boolean isFree(Instruction each, User user) {
    return switch (each) {
      case Run _, Workdir _, Onbuild _, User _ -> false;
      case Arg _, Env _ -> !user.user().text().contains("$");
      default -> true;
    };
  }
}
