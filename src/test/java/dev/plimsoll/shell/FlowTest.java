package dev.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `fill` makes a mess, `clean` removes it: which scripts are clean wherever they end in success?
class FlowTest {
  private enum Room {
    CLEAN,
    FULL
  }

  private static final Flow.Effect<Room> HOUSEWORK =
      (command, before) ->
          switch (command.name()) {
            case "fill" -> Room.FULL;
            case "clean" -> Room.CLEAN;
            default -> before;
          };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fill && clean",
        "fill && work && clean",
        "set -e; fill; work; clean",
        "set -ex && fill && work; clean",
        "fill && (work; clean)",
        "{ fill && clean; }",
        "fill && work || exit 1; clean || exit 2",
        "fill && clean || false",
        "if fill; then clean && work; else exit 3; fi",
        "fill && for x in a b; do clean || exit 1; done",
        "fill && sh -c 'clean && work'",
        "bash <<EOF\nfill && work && clean\nEOF",
        "fill && sh -es - <<EOF\nclean; work\nEOF",
        "tidy() { work; clean; }; fill && tidy",
        "trap 'clean || exit 1' EXIT; fill && work",
        "set -e; trap 'x=1; clean' EXIT && fill && work",
        "set -o errexit -o pipefail; fill | tee log; clean",
        "sudo fill && sudo -E clean",
        "x=$(fill) && clean",
        "work && exit 0; fill && clean",
        "fill && break; clean || exit 1",
        "fill; for x in a b; do if work; then clean && break; else exit 1; fi; exit 2; done",
        "while fill; do clean; done; clean && work",
        "set -e; case $x in a) fill ;; *) fill ;; esac; clean",
        "! work && fill && clean",
        "set -e; if [ -n \"$x\" ]; then fill; fi; clean",
      })
  void cleanOnEveryWayToSuccess(String text) {
    assertThat(always(text, Shell.DEFAULT)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fill",
        "fill && work",
        "fill && clean || true",
        "fill; clean; work",
        "fill && work; clean; true",
        "clean && fill",
        "fill && if work; then clean; fi",
        "fill && for x in $list; do clean; done",
        "fill && for x in \"$@\"; do clean; done",
        "fill && while work; do clean; done",
        "set -e; fill && work; clean || true",
        "fill && exit 0; clean",
        "tidy() { clean; }; fill",
        "trap clean INT; fill",
        "trap clean EXIT; trap - EXIT; fill",
        "trap clean EXIT; fill",
        "trap 'clean || exit 1' EXIT; fill && exec work",
        "(trap clean EXIT); fill",
        "fill && clean & work",
        "fill | clean; work",
        "fill && case $x in a) clean ;; esac",
        "f() { f; }; fill && f && clean",
        "fill && for x in a; do break 2; done; clean",
        "fill && (exit 0) && work",
        "exec fill; clean",
        "fill && echo x | xargs clean",
      })
  void fullOnSomeWayToSuccessOrNotKnown(String text) {
    assertThat(always(text, Shell.DEFAULT)).as(text).isFalse();
  }

  @Test
  void theOptionsOfTheShellCount() {
    assertThat(always("fill; clean", Shell.ofCommand(List.of("/bin/bash", "-ec")))).isTrue();
  }

  @Test
  void whatIsNotReadMakesTheResultIncomplete() {
    assertThat(run("fill && clean\nif", Shell.DEFAULT).complete()).isFalse();
  }

  private static boolean always(String text, Shell shell) {
    return run(text, shell).always(room -> room == Room.CLEAN);
  }

  private static Flow.Result<Room> run(String text, Shell shell) {
    Script script = ShellParser.parse(text, shell.dialect());
    return Flow.through(script, shell, Room.CLEAN, HOUSEWORK);
  }
}
