package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.ShellScript;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Flow;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What a command does to the lists of apt if it succeeds.
enum AptDeed {
  FILLS,
  EMPTIES,
  NOTHING;

  private static final Set<String> QUESTIONS =
      Set.of("[", "test", "command", "which", "type", "grep", "egrep", "id", "getent", "false");

  /// What a whole script does, if its commands do what `deeds` says.
  static AptDeed of(ShellScript script, Function<Command, AptDeed> deeds) {
    if (isFilling(script, deeds)) {
      return FILLS;
    }
    return mayEndFilled(script, AptLists.FILLED, deeds) ? NOTHING : EMPTIES;
  }

  /// Whether a whole script leaves the lists where there were none.
  static boolean isFilling(ShellScript script, Function<Command, AptDeed> deeds) {
    return mayEndFilled(script, AptLists.EMPTY, deeds);
  }

  /// Whether a run of the script that succeeds may end with the lists there. Where not every way
  /// through it can be followed, this is not said of any.
  private static boolean mayEndFilled(
      ShellScript script, AptLists before, Function<Command, AptDeed> deeds) {
    Flow.Result<AptLists> result =
        Flow.through(script.script(), script.shell(), before, effect(deeds));
    return result.complete() && result.perhaps(AptLists.FILLED::equals);
  }

  /// Each command is looked at once.
  private static Flow.Effect<AptLists> effect(Function<Command, AptDeed> deeds) {
    Map<Command, AptDeed> known = new HashMap<>();
    return new Flow.Effect<>() {
      @Override
      public AptLists succeeded(Command command, AptLists before) {
        return switch (known.computeIfAbsent(command, deeds)) {
          case FILLS -> AptLists.FILLED;
          case EMPTIES -> AptLists.EMPTY;
          case NOTHING -> before;
        };
      }

      // Where a step fails, the build is meant to fail: only what is there to be asked fails here.
      @Override
      public Set<AptLists> failed(Command command, AptLists before) {
        return QUESTIONS.contains(command.name()) ? EnumSet.of(before) : Set.of();
      }
    };
  }
}
