package dev.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever the text, it is read, and what is read lies where it says.
class ShellFuzzTest {
  private static final long SEED = 20_260_101L;
  private static final int TEXTS = 20_000;

  private static final List<String> TOKENS =
      List.of(
          "a",
          "apt-get",
          " ",
          " ",
          " ",
          "\t",
          "\n",
          "\\\n",
          ";",
          ";;",
          "&",
          "&&",
          "|",
          "||",
          "|&",
          "(",
          ")",
          "((",
          "))",
          "{",
          "}",
          "{ ",
          "; }",
          "[[ ",
          " ]]",
          "[",
          "]",
          "if ",
          " then ",
          " else ",
          " elif ",
          " fi ",
          "for x in ",
          " do ",
          " done ",
          "while ",
          "until ",
          "case x in ",
          " esac ",
          "function f ",
          "f() ",
          "! ",
          "time ",
          "'",
          "\"",
          "$'",
          "$\"",
          "`",
          "\\`",
          "\\\"",
          "\\",
          "$",
          "$x",
          "${",
          "${x:-",
          "${x#",
          "$(",
          "$((",
          "<(",
          ">(",
          ">",
          ">>",
          "<",
          "<<",
          "<<-",
          "<<<",
          "<<E\n",
          "\nE\n",
          "<<'E' ",
          "2>",
          "&>",
          ">&2",
          "x=",
          "x+=(",
          "=",
          "*",
          "?",
          "~",
          "#",
          ",",
          "..",
          "é",
          "sh -c ",
          "bash -lc '",
          "exit 1",
          "trap 'a' EXIT",
          "set -e",
          "\u0000",
          "\r",
          "sudo ",
          "env A=b ",
          "-o ",
          "--x=",
          "--",
          "eval 'a'",
          "return",
          "break",
          "=~ ");

  @Test
  void anyTextIsReadAndItsPartsLieWhereTheySay() {
    Random random = new Random(SEED);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      assertThat(problem(text)).as(() -> "text: " + text).isEmpty();
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int tokens = random.nextInt(40);
    for (int i = 0; i < tokens; i++) {
      text.append(TOKENS.get(random.nextInt(TOKENS.size())));
    }
    return text.toString();
  }

  private static String problem(String text) {
    Script script = ShellParser.parse(text, Dialect.BASH);
    for (Command command : script.commands()) {
      command.operands();
      command.options();
      command.words().forEach(Word::value);
      command.words().forEach(Word::prefix);
    }
    Flow.through(script, Shell.DEFAULT, 0, (_, state) -> (state + 1) % 3);
    return new SpanCheck().problemIn(script);
  }

  /// Texts that repeat one beginning often: the ways a reader could be driven deep or made slow.
  enum Repeated {
    GROUP("{ "),
    SUBSHELL("("),
    SPACED_SUBSHELL("( "),
    SUBSTITUTION("$("),
    QUOTED_SUBSTITUTION("\"$("),
    PARAMETER("${x:-"),
    ARITHMETIC("$(("),
    BACKQUOTE("`"),
    QUOTE("'"),
    DOUBLE_QUOTE("\""),
    HEREDOC("<<E "),
    HEREDOC_LINE("cat <<E\n"),
    CONTINUATION("a\\\n"),
    CONTINUATIONS("\\\n"),
    IF("if "),
    ELIF("if a; then b; elif a; then b; "),
    CASE("case x in a) "),
    WHILE("while "),
    NEGATION("! "),
    FUNCTION("f() { "),
    FUNCTIONS("f() { f; }; f; "),
    AND("a && "),
    PIPE("a | "),
    SEMICOLON("a; "),
    BRACES("{a,"),
    BRACKETS("[a"),
    TEST("[[ ( "),
    REGEX("[[ a =~ ("),
    INDEX("a["),
    ARRAY("x=("),
    ASSIGNMENT("x="),
    DIGITS("1"),
    PROCESS("<("),
    GLOBS("*"),
    SHELLS("sh -c '"),
    SUDO("sudo "),
    OPTIONS("-o "),
    COMMENT("#\n"),
    BACKSLASH("\\"),
    PIPEFAIL("set -o pipefail; (a | "),
    LOOPS("for x in a; do "),
    TIMES("time ");

    private final String piece;

    Repeated(String piece) {
      this.piece = piece;
    }
  }

  @ParameterizedTest
  @EnumSource
  void repetitionsNeitherOverflowTheStackNorTakeLong(Repeated repeated) {
    String text = repeated.piece.repeat(300_000 / repeated.piece.length());
    Script script = ShellParser.parse(text, Dialect.BASH);
    Flow.through(script, Shell.DEFAULT, 0, (_, state) -> (state + 1) % 3);
    script.commands().forEach(Command::operands);
    assertThat(script.extent().end()).isEqualTo(text.length());
  }

  @Test
  void bytesThatAreNotTextAreReadToo() {
    Random random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      SourceText source = SourceText.of(bytes);
      SplicedText text = SplicedText.of(source, new Span(0, source.length()));
      assertThat(new SpanCheck().problemIn(ShellParser.parse(text, Dialect.SH))).isEmpty();
    }
  }
}
