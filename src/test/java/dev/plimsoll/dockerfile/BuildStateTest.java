package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.dockerfile.Value.Known;
import dev.plimsoll.dockerfile.Value.Unknown;
import org.junit.jupiter.api.Test;

class BuildStateTest {
  @Test
  void aStageInheritsWhatItsBaseSets() {
    BuildState end =
        end(
            """
            FROM alpine AS base
            ENV HOME=/home/app
            USER app
            WORKDIR $HOME
            SHELL ["/bin/bash", "-c"]
            ENTRYPOINT ["start"]
            FROM base
            WORKDIR src
            """);

    assertThat(end.user().value()).isEqualTo(new Known("app"));
    assertThat(end.user().origin()).containsInstanceOf(User.class);
    assertThat(end.workdir().value()).isEqualTo(new Known("/home/app/src"));
    assertThat(end.shell()).containsExactly("/bin/bash", "-c");
    assertThat(end.entrypoint()).isPresent();
  }

  @Test
  void aSettingHoldsFromBehindItsInstruction() {
    Dockerfile file = Read.file("FROM scratch\nUSER a\nRUN x\nUSER b\n");
    Stage stage = file.stages().getFirst();

    assertThat(stage.at(file.instructions().get(1)).user().value()).isEqualTo(new Known("root"));
    assertThat(stage.at(file.instructions().get(2)).user().value()).isEqualTo(new Known("a"));
    assertThat(stage.end().user().value()).isEqualTo(new Known("b"));
  }

  @Test
  void whatTheBaseImageMaySetIsUnknown() {
    BuildState end = end("FROM alpine\nWORKDIR src\n");

    assertThat(end.user().value()).isInstanceOf(Unknown.class);
    assertThat(end.workdir().value()).isInstanceOf(Unknown.class);
    assertThat(end.expand("$PATH")).isInstanceOf(Unknown.class);
    assertThat(end.shell()).containsExactly("/bin/sh", "-c");
    assertThat(end("FROM scratch\n").expand("$PATH")).isInstanceOf(Known.class);
  }

  @Test
  void aBuildArgumentHasItsDefault() {
    assertThat(end("FROM a\nARG v=1\nARG w=$v.2\n").expand("$w")).isEqualTo(new Known("1.2"));
    assertThat(end("FROM a\nARG v\n").expand("$v"))
        .isEqualTo(new Unknown("the build argument v has no default"));
    assertThat(end("FROM a\nARG v\n").expand("${v:-1}")).isEqualTo(new Known("1"));
  }

  @Test
  void aGlobalArgumentIsSeenOnceItIsDeclaredAgain() {
    assertThat(end("ARG v=1\nFROM a\n").expand("$v")).isInstanceOf(Unknown.class);
    assertThat(end("ARG v=1\nFROM a\nARG v\n").expand("$v")).isEqualTo(new Known("1"));
    assertThat(end("ARG v=1\nFROM a\nARG v=2\n").expand("$v")).isEqualTo(new Known("2"));
    assertThat(end("FROM a\nARG TARGETARCH\n").expand("$TARGETARCH"))
        .isEqualTo(new Unknown("TARGETARCH depends on the build"));
  }

  @Test
  void anEnvironmentVariableBeatsTheArgumentBeforeIt() {
    assertThat(end("FROM a\nARG v=1\nENV v=2\nARG v\n").expand("$v")).isEqualTo(new Known("2"));
  }

  @Test
  void oneEnvSeesTheEnvironmentBeforeIt() {
    assertThat(end("FROM a\nENV v=1\nENV v=2 w=$v\n").expand("$w")).isEqualTo(new Known("1"));
  }

  @Test
  void argumentsLiveOnInStagesBuiltFromTheirs() {
    assertThat(end("FROM a AS b\nARG v=1\nFROM b\n").expand("$v")).isEqualTo(new Known("1"));
    assertThat(end("FROM a AS b\nARG v=1\nFROM a\n").expand("$v")).isInstanceOf(Unknown.class);
  }

  @Test
  void anEntryPointResetsTheCommandItInherits() {
    assertThat(end("FROM a AS b\nCMD x\nFROM b\n").cmd()).isPresent();
    assertThat(end("FROM a AS b\nCMD x\nFROM b\nENTRYPOINT y\n").cmd()).isEmpty();
    assertThat(end("FROM a\nCMD x\nENTRYPOINT y\n").cmd()).isPresent();
  }

  @Test
  void windowsImagesRunCmd() {
    assertThat(end("FROM mcr.microsoft.com/windows/nanoserver:1809\n").shell())
        .containsExactly("cmd", "/S", "/C");
  }

  @Test
  void aValueThatKeepsDoublingStaysUnknown() {
    String text = "FROM scratch\nENV v=xx\n" + "ENV v=$v$v\n".repeat(200);

    assertThat(end(text).expand("$v")).isInstanceOf(Unknown.class);
  }

  private static BuildState end(String text) {
    return Read.file(text).stages().getLast().end();
  }
}
