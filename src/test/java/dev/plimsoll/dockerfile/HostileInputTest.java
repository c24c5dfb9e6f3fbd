package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files made to cost much. With work that grows faster than the file these tests do not end.
class HostileInputTest {
  static Stream<Arguments> files() {
    int many = 100_000;
    return Stream.of(
        file("continuations", "RUN a" + " \\\nb".repeat(many)),
        file("blank lines in a continuation", "RUN a \\\n" + "\n".repeat(many)),
        file("nested variables", "FROM scratch\nENV a=" + "${a:-".repeat(many)),
        file("nested variables in a heredoc line", "RUN <<A " + "${a:-".repeat(many)),
        file("heredocs without an end", "RUN <<EOF\n".repeat(many)),
        file("heredocs with almost an end", "RUN <<E\nx\n E\n".repeat(many)),
        file("heredocs on one line", "COPY " + numbered("<<E", many) + "/x"),
        file("one long line", "RUN " + "x".repeat(40 * many)),
        file("quotes that never end", "ENV a=\"" + "'".repeat(many)),
        file("ONBUILD in ONBUILD", "ONBUILD ".repeat(many)),
        file("flags", "RUN " + "--a ".repeat(many)),
        file("nested JSON", "RUN " + "[".repeat(many)),
        file("values that double", "FROM scratch\nENV b=x\n" + "ENV b=$b$b\n".repeat(many)),
        file(
            "patterns",
            "FROM scratch\nENV v="
                + "a".repeat(many)
                + "\n"
                + "ENV b=${v%%*b*b*b}\n".repeat(many / 10)),
        file("directories", "FROM scratch\n" + "WORKDIR a\n".repeat(many / 4)),
        file("stages built from stages", "FROM a AS s0\n" + chain(many / 4)),
        file("carriage returns", "\r".repeat(10 * many)),
        file("nested substitutions", "FROM a\nRUN " + "$(".repeat(many)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void theyAreReadToTheEnd(String name, String text) {
    Dockerfile file = Read.file(text);

    assertThat(file.pieces().getLast().span().end()).as(name).isEqualTo(text.length());
    file.instructions().forEach(file::script);
    for (Stage stage : file.stages()) {
      assertThat(stage.end().user()).isNotNull();
      stage.instructions().forEach(instruction -> stage.at(instruction).get("a"));
    }
  }

  private static Arguments file(String name, String text) {
    return Arguments.of(name, text);
  }

  private static String numbered(String word, int count) {
    StringBuilder words = new StringBuilder();
    IntStream.range(0, count).forEach(i -> words.append(word).append(i).append(' '));
    return words.toString();
  }

  private static String chain(int count) {
    StringBuilder stages = new StringBuilder();
    IntStream.range(0, count)
        .forEach(i -> stages.append("FROM s" + i + " AS s" + (i + 1) + "\nUSER $x\n"));
    return stages.toString();
  }
}
