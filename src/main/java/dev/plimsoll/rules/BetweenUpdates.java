package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Add;
import dev.plimsoll.dockerfile.Copy;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Env;
import dev.plimsoll.dockerfile.From;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Onbuild;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.Shell;
import dev.plimsoll.dockerfile.Unknown;
import dev.plimsoll.dockerfile.User;
import dev.plimsoll.dockerfile.Word;
import java.util.List;
import java.util.Locale;

/// What stands between an update and the installs that use it: whether a later update would find
/// the same.
final class BetweenUpdates {
  private final Dockerfile file;
  private final BuildScope scope;

  BetweenUpdates(Dockerfile file, BuildScope scope) {
    this.file = file;
    this.scope = scope;
  }

  /// @param installing the layers that use the update; they are no obstacle themselves
  boolean areOpen(AptLayer update, List<AptLayer> installing) {
    List<Instruction> instructions = scope.instructions();
    int from = instructions.indexOf(update.run()) + 1;
    int to = instructions.indexOf(installing.getLast().run());
    return instructions.subList(from, to).stream()
        .filter(each -> installing.stream().noneMatch(layer -> layer.run().equals(each)))
        .allMatch(this::leavesUpdatesAlone);
  }

  private boolean leavesUpdatesAlone(Instruction instruction) {
    String text = file.source().slice(instruction.span()).toLowerCase(Locale.ROOT);
    return switch (instruction) {
      case Env _ -> !text.contains("proxy") && !text.contains("apt");
      case Copy copy -> isHarmless(copy.destination(), instruction);
      case Add add -> isHarmless(add.destination(), instruction);
      case Run _, User _, Shell _, From _, Onbuild _, Unknown _ -> false;
      default -> true;
    };
  }

  /// Whether files that go there say nothing to apt.
  private boolean isHarmless(Word destination, Instruction instruction) {
    return scope
        .expand(instruction, destination)
        .known()
        .filter(path -> !path.equals("/") && !path.startsWith("/etc"))
        .isPresent();
  }
}
