package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
  @Test
  void execFormIsAJsonArrayOfStrings() {
    assertThat(Read.arguments("CMD [ \"a\" , \"b c\" ]")).containsExactly("a", "b c");
    assertThat(Read.arguments("CMD [\"\\u00e9\\ud83d\\ude00\\ud83d\\n\\/\"]"))
        .containsExactly("\u00e9\ud83d\ude00\ufffd\n/");
    assertThat(Read.arguments("CMD []")).isEmpty();
    assertThat(Read.arguments("HEALTHCHECK cmd [\"a\"]")).containsExactly("cmd", "a");
    assertThat(Read.arguments("COPY [\"a b\", \"c\"]")).containsExactly("a b", "c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "['a']",
        "[ -f x ] && y",
        "[\"a\",]",
        "[\"a\"",
        "[\"a\"] b",
        "[01]",
        "[\"\\x\"]",
        "[1e999]",
        "[\"a\tb\"]"
      })
  void whatIsNoJsonIsShellForm(String text) {
    assertThat(Read.arguments("RUN " + text)).containsExactly(text);
    assertThat(Read.fatal("RUN " + text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "[\"a\", null]", "[[\"a\"]]", "[{\"a\": [true, {}]}]", "[-1.5e3]"})
  void anArrayOfAnythingElseIsRefused(String text) {
    assertThat(Read.fatal("RUN " + text)).hasSize(1);
    assertThat(Read.fatal("HEALTHCHECK CMD " + text)).hasSize(1);
    assertThat(Read.fatal("FROM a\nONBUILD VOLUME " + text)).hasSize(1);
  }

  @Test
  void pathsAndPortsAreSplitWithoutQuoting() {
    assertThat(Read.arguments("COPY \"a b\"\tc")).containsExactly("\"a", "b\"", "c");
    assertThat(Read.arguments("EXPOSE 1 2/udp  \u000B 3")).containsExactly("1", "2/udp", "3");
    assertThat(Read.arguments("EXPOSE 1\u00A02")).containsExactly("1\u00A02");
  }

  @Test
  void environmentIsReadInBothForms() {
    assertThat(Read.arguments("ENV a=b \"c d\"=e f='g h'"))
        .containsExactly("a", "b", "=", "\"c d\"", "e", "=", "f", "'g h'", "=");
    assertThat(Read.arguments("ENV a  b = c")).containsExactly("a", "b = c", "");
    assertThat(Read.arguments("LABEL a=b\\ c d=\"e \\\" f\""))
        .containsExactly("a", "b\\ c", "=", "d", "\"e \\\" f\"", "=");
    assertThat(Read.arguments("ENV a='\\' b=c")).containsExactly("a", "'\\'", "=", "b", "c", "=");
    assertThat(Read.arguments("ENV a=\"never closed")).containsExactly("a", "\"never closed", "=");
  }

  @Test
  void environmentWithoutAValueIsRefused() {
    assertThat(Read.fatal("ENV a")).containsExactly("ENV must have two arguments.");
    assertThat(Read.fatal("ENV a=b c"))
        .containsExactly("There is no = in this word; it must have the form name=value.");
  }

  @Test
  void buildArgumentsMayBeSeveral() {
    Arg arg = Read.first("ARG a b=c d=\"e f\"", Arg.class);

    assertThat(arg.parameters())
        .extracting(parameter -> parameter.name().text())
        .containsExactly("a", "b", "d");
    assertThat(arg.parameters().getLast().value().orElseThrow().text()).isEqualTo("\"e f\"");
  }

  @Test
  void otherArgumentsAreTheRestOfTheLine() {
    assertThat(Read.arguments("WORKDIR  /a b  ")).containsExactly("/a b");
    assertThat(Read.arguments("MAINTAINER A B <c>")).containsExactly("A B <c>");
    assertThat(Read.arguments("USER")).isEmpty();
  }

  @Test
  void anUnknownInstructionHasOneEmptyArgument() {
    assertThat(Read.arguments("INCLUDE x")).containsExactly("");
  }

  @Test
  void keywordsAreMatchedWithoutCase() {
    assertThat(Read.file("woRKdir /a").instructions().getFirst()).isInstanceOf(Workdir.class);
    assertThat(Read.file("WOR\u212ADIR /a").instructions().getFirst().keyword())
        .isEqualTo("WORKDIR");
  }

  @Test
  void onbuildWrapsOneInstruction() {
    Onbuild onbuild = Read.first("ONBUILD COPY --from=x a \\\n b", Onbuild.class);

    assertThat(Arguments.of(onbuild)).isEmpty();
    Copy copy = (Copy) onbuild.trigger().orElseThrow();
    assertThat(copy.from().orElseThrow().value()).contains("x");
    assertThat(copy.destination().span().start()).isEqualTo(27);
    assertThat(copy.span().start()).isEqualTo(8);
  }
}
