package dev.plimsoll.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"/plimsoll help", "\n  /plimsoll   help  \r\nand more", "/plimsoll\thelp"})
  void theFirstLineThatSaysAnythingSpeaksToPlimsoll(String comment) {
    assertThat(Address.commandIn(comment)).contains("help");
  }

  @Test
  void theNameAloneIsAlsoSpoken() {
    assertThat(Address.commandIn("/plimsoll")).contains("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "please /plimsoll help",
        "> /plimsoll help",
        "`/plimsoll help`",
        "/plimsollhelp"
      })
  void othersSpeakToSomebodyElse(String comment) {
    assertThat(Address.commandIn(comment)).isEmpty();
  }

  @Test
  void aFixIsSafeUnlessSaidOtherwise() {
    assertThat(Command.of("fix")).isEqualTo(new Command.Fix(false));
    assertThat(Command.of("Fix UNSAFE")).isEqualTo(new Command.Fix(true));
    assertThat(Command.of("fix everything")).isEqualTo(new Command.Unknown("fix everything"));
  }

  @Test
  void aRuleIsNamedAsPeopleWriteIt() {
    assertThat(Command.of("explain `Root-User`")).isEqualTo(new Command.Explain("root-user"));
    assertThat(Command.of("explain")).isInstanceOf(Command.Unknown.class);
  }

  @Test
  void whatFollowsTheIgnoredRuleIsTheReason() {
    assertThat(Command.of("ignore  root-user   it is a  debug image"))
        .isEqualTo(new Command.Ignore("root-user", "it is a  debug image"));
    assertThat(Command.of("ignore root-user")).isEqualTo(new Command.Ignore("root-user", ""));
  }

  @Test
  void nothingIsACryForHelp() {
    assertThat(Command.of("")).isEqualTo(new Command.Help());
    assertThat(Command.of("recheck")).isEqualTo(new Command.Recheck());
    assertThat(Command.of("dance")).isEqualTo(new Command.Unknown("dance"));
  }
}
