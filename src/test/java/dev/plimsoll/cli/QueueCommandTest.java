package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueueCommandTest {
  @Test
  void aListIsALineEach_harmlessForATerminal() {
    CommandLineRun run = CommandLineRun.of("queue", "list");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("set aside  interactive     16       90s  tidewater/harbour#7")
        .contains("(a defect <U+001B>[31m in red)");
  }

  @Test
  void aListIsJsonWhereThatIsAsked() {
    assertThat(CommandLineRun.of("queue", "list", "--json", "--set-aside").out())
        .startsWith("[")
        .contains("\"name\" : \"tidewater/harbour#7\"", "\"until\" : null");
    assertThat(CommandLineRun.of("queue", "list", "--json", "--installation", "4").out())
        .isEqualToIgnoringWhitespace("[]");
  }

  @Test
  void anEmptyListSaysSo() {
    assertThat(CommandLineRun.of("queue", "list", "--installation", "4").out())
        .isEqualTo("Nothing waits.\n");
  }

  @Test
  void onePullRequestIsShownInFull() {
    assertThat(CommandLineRun.of("queue", "show", "tidewater/harbour#7").out())
        .contains("state         set aside since 2026-03-01T12:00:00Z", "installation  11");
    assertThat(CommandLineRun.of("queue", "show", "tidewater/harbour#8").out())
        .isEqualTo("Nothing of it is in the queue.\n");
  }

  @Test
  void retryAndDropSayHowMany() {
    assertThat(CommandLineRun.of("queue", "retry", "tidewater/harbour#7").out())
        .isEqualTo("1 to be tried again\n");
    assertThat(CommandLineRun.of("queue", "retry", "--all-set-aside").out())
        .isEqualTo("1 to be tried again\n");
    assertThat(CommandLineRun.of("queue", "drop", "tidewater/harbour").out())
        .isEqualTo("1 dropped\n");
  }

  @Test
  void whatIsNotThereOrNotUnderstoodIsAnError() {
    assertThat(CommandLineRun.of("queue", "drop", "tidewater/harbour#8").exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of("queue", "drop", "harbour").exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of("queue", "retry").exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of("queue", "list", "--limit", "0").exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of("queue", "retry", "a/b#1", "--all-set-aside").exitCode())
        .isEqualTo(2);
  }
}
