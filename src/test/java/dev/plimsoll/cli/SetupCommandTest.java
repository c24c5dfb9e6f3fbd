package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SetupCommandTest {
  @Test
  void forgettingHasToBeConfirmed() {
    assertThat(CommandLineRun.withInput("yes\n", "setup", "--forget").exitCode()).isZero();
    assertThat(CommandLineRun.of("setup", "--forget", "--yes").exitCode()).isZero();

    for (String answer : new String[] {"", "no\n", "y\n", "yes please\n"}) {
      CommandLineRun run = CommandLineRun.withInput(answer, "setup", "--forget");
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("Type yes to go on", "nothing was removed");
    }
  }

  @Test
  void withoutForgetItSaysWhereToLook() {
    assertThat(CommandLineRun.of("setup").exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of("setup", "--help").out())
        .contains("Setting it up is done in the browser");
  }
}
