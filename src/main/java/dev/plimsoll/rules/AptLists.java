package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Mount;
import dev.plimsoll.dockerfile.Run;
import dev.plimsoll.dockerfile.ShellScript;
import dev.plimsoll.dockerfile.Value;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Flow;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether `/var/lib/apt/lists` is filled, while commands run.
enum AptLists {
  EMPTY,
  FILLED;

  static final String FOLDER = "/var/lib/apt/lists";

  /// The removal that everybody writes, as a command.
  static final String REMOVAL = "rm -rf /var/lib/apt/lists/*";

  private static final Set<String> QUESTIONS =
      Set.of("[", "test", "command", "which", "type", "grep", "egrep", "id", "getent", "false");

  /// What a command does to the lists if it succeeds.
  private enum Deed {
    FILLS,
    EMPTIES,
    NOTHING
  }

  /// Whether a run of the script that succeeds may leave the lists behind.
  static boolean mayStayBehind(ShellScript script, AptListsRemoval removal) {
    Flow.Result<AptLists> result =
        Flow.through(script.script(), script.shell(), EMPTY, effect(removal));
    return result.complete() && result.perhaps(FILLED::equals);
  }

  /// What commands do to the lists, each command looked at once.
  private static Flow.Effect<AptLists> effect(AptListsRemoval removal) {
    Map<Command, Deed> deeds = new HashMap<>();
    return new Flow.Effect<>() {
      @Override
      public AptLists succeeded(Command command, AptLists before) {
        return switch (deeds.computeIfAbsent(command, each -> deed(each, removal))) {
          case FILLS -> FILLED;
          case EMPTIES -> EMPTY;
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

  private static Deed deed(Command command, AptListsRemoval removal) {
    if (AptCommand.updates(command)) {
      return Deed.FILLS;
    }
    return removal.isIn(command) ? Deed.EMPTIES : Deed.NOTHING;
  }

  /// Whether the lists are kept out of the layer by a mount.
  static boolean areMountedAway(Run run, BuildScope scope) {
    return run.mounts().stream()
        .filter(mount -> !mount.type().equals("secret") && !mount.type().equals("ssh"))
        .map(Mount::target)
        .flatMap(Optional::stream)
        .map(target -> scope.expand(run, target))
        .map(Value::known)
        .flatMap(Optional::stream)
        .map(target -> target.endsWith("/") ? target.substring(0, target.length() - 1) : target)
        .anyMatch(List.of(FOLDER, "/var/lib/apt", "/var/lib", "/var")::contains);
  }
}
