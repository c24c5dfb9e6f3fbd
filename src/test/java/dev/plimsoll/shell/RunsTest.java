package dev.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.shell.Command.Runs;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is said to run always does so on every way to success that [Flow] finds.
class RunsTest {
  private static final long SEED = 4_711L;
  private static final int SCRIPTS = 5_000;

  @Test
  void whatRunsAlwaysRunsOnEveryWayToSuccess() {
    Random random = new Random(SEED);
    for (int i = 0; i < SCRIPTS; i++) {
      String text = list(random, 4);
      Script script = ShellParser.parse(text, Dialect.BASH);
      assertThat(script.isUnderstood()).as(text).isTrue();
      for (Command command : script.commands()) {
        if (command.runs() == Runs.ALWAYS && command.is("a", "b", "c", "d")) {
          assertThat(runsOnEveryWay(script, command)).as(() -> command + " in: " + text).isTrue();
        }
      }
    }
  }

  private static boolean runsOnEveryWay(Script script, Command wanted) {
    Flow.Effect<Boolean> ran =
        new Flow.Effect<>() {
          @Override
          public Boolean succeeded(Command command, Boolean before) {
            return before || command.extent().equals(wanted.extent());
          }

          @Override
          public Set<Boolean> failed(Command command, Boolean before) {
            return Set.of(succeeded(command, before));
          }
        };
    Flow.Result<Boolean> result = Flow.through(script, Shell.DEFAULT, false, ran);
    return !result.complete() || result.always(state -> state);
  }

  private static String list(Random random, int depth) {
    StringBuilder list = new StringBuilder(command(random, depth));
    int more = random.nextInt(3);
    for (int i = 0; i < more; i++) {
      list.append(pick(random, List.of(" && ", " && ", " || ", "; ", "; ", " | ", "\n")));
      list.append(command(random, depth));
    }
    return list.toString();
  }

  private static String command(Random random, int depth) {
    if (depth == 0 || random.nextInt(3) > 0) {
      return pick(
          random, List.of("a", "b", "c", "d", "true", "false", "exit 0", "exit 1", "set -e"));
    }
    return switch (random.nextInt(10)) {
      case 0 -> "{ " + list(random, depth - 1) + "; }";
      case 1 -> "( " + list(random, depth - 1) + " )";
      case 2 -> "if " + list(random, depth - 1) + "; then " + list(random, depth - 1) + "; fi";
      case 3 -> "for x in y; do " + list(random, depth - 1) + "; done";
      case 4 -> "{ ! ( " + list(random, depth - 1) + " ); }";
      case 5 -> "a \"$(" + list(random, depth - 1) + ")\"";
      case 6 -> "x=$(" + list(random, depth - 1) + ")";
      case 7 -> "while " + list(random, depth - 1) + "; do " + list(random, depth - 1) + "; done";
      case 8 -> "case x in y) " + list(random, depth - 1) + " ;; esac";
      default -> "bash -c '" + pick(random, List.of("a && b", "a; b", "set -e; a; b")) + "'";
    };
  }

  private static String pick(Random random, List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
