package dev.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.shell.Value.Known;
import dev.plimsoll.shell.Value.Pattern;
import dev.plimsoll.shell.Value.Reason;
import dev.plimsoll.shell.Value.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      quoteCharacter = '\0',
      textBlock =
          """
          abc            → abc
          'a b'"c d"e    → a bc de
          a\\ b          → a b
          "a\\$b\\n"     → a$b\\n
          $'a\\'\\x41\\tb' → a'A\tb
          a'*'b          → a*b
          [              → [
          a{b            → a{b
          {}             → {}
          'é'ü           → éü
          --x=y          → --x=y
          """)
  void aLiteralWordHasItsTextWithoutQuotes(String raw, String value) {
    assertThat(word(raw).value()).isEqualTo(new Known(value.replace("\\t", "\t")));
  }

  @ParameterizedTest
  @CsvSource({
    "$x,VARIABLE",
    "a\"${x:-b}\",VARIABLE",
    "$(a),COMMAND_SUBSTITUTION",
    "`a`,COMMAND_SUBSTITUTION",
    "$((1+2)),ARITHMETIC",
    "<(a),PROCESS_SUBSTITUTION",
    "~/a,HOME",
    "a{1..3},BRACES",
    "*$x,VARIABLE"
  })
  void anExpandedWordSaysWhyItIsNotKnown(String raw, Reason reason) {
    assertThat(word(raw).value()).isEqualTo(new Unknown(reason));
  }

  @Test
  void aPatternKeepsWhatWasQuotedApart() {
    assertThat(word("/var/lib/apt/lists/*").value()).isEqualTo(new Pattern("/var/lib/apt/lists/*"));
    assertThat(word("a'*'[bc]?").value()).isEqualTo(new Pattern("a\\*[bc]?"));
  }

  @ParameterizedTest
  @CsvSource({"/tmp/$x,/tmp/", "\"a b$x\",a b", "a*b,a", "'a{b,c}',a", "$x,''", "abc,abc"})
  void theKnownBeginningOfAWord(String raw, String prefix) {
    assertThat(word(raw).prefix()).isEqualTo(prefix);
  }

  @Test
  void bracesAreSeveralWordsInBash() {
    assertThat(alternatives("/a/{b,c{1,2},}/d"))
        .containsExactly("/a/b/d", "/a/c1/d", "/a/c2/d", "/a//d");
    assertThat(alternatives("x{1..3}")).containsExactly("x1", "x2", "x3");
    assertThat(alternatives("{a,b}{c,'{d,e}'}")).containsExactly("ac", "a{d,e}", "bc", "b{d,e}");
    assertThat(alternatives("a")).containsExactly("a");
    assertThat(alternatives("{a,$b}")).isEmpty();
    assertThat(word("{a,b}/*").alternatives())
        .containsExactly(new Pattern("a/*"), new Pattern("b/*"));
  }

  private static List<String> alternatives(String raw) {
    return word(raw).alternatives().stream().map(value -> value.known().orElseThrow()).toList();
  }

  @Test
  void aWordIsKnownWhereItsVariablesAre() {
    Map<String, String> known = Map.of("name", "a", "version", "1 2", "HOME", "/root");
    Function<String, Optional<String>> variables = name -> Optional.ofNullable(known.get(name));
    assertThat(word("/opt/${name}-\"$version\"/x").value(variables))
        .isEqualTo(new Known("/opt/a-1 2/x"));
    assertThat(word("~/x").value(variables)).isEqualTo(new Known("/root/x"));
    assertThat(word("$version").value(variables)).isEqualTo(new Unknown(Reason.VARIABLE));
    assertThat(word("$other").value(variables)).isEqualTo(new Unknown(Reason.VARIABLE));
  }

  private static Word word(String raw) {
    Script script = ShellParser.parse("x " + raw, Dialect.BASH);
    List<Word> arguments = script.commands().getLast().node().words();
    assertThat(arguments).as(raw).hasSize(2);
    return arguments.getLast();
  }
}
