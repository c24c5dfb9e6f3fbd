package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.dockerfile.Value.Invalid;
import dev.plimsoll.dockerfile.Value.Known;
import dev.plimsoll.dockerfile.Value.Unknown;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionTest {
  private static final Map<String, String> SET =
      Map.of("a", "one", "empty", "", "path", "/usr/local/lib", "star", "x*y");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "$a|one",
        "${a}s|ones",
        "$a$a|oneone",
        "\\$a|$a",
        "'$a'|$a",
        "\"$a b\"|one b",
        "\"\\$a \\b\"|$a \\b",
        "a\\ b|a b",
        "5$|5$",
        "$ a|$ a",
        "${a:-b}|one",
        "${empty:-b}|b",
        "${empty-b}|~~",
        "${unset-b}|b",
        "${unset:-${empty:-$a}}|one",
        "${a:+b}|b",
        "${empty:+b}|~~",
        "${empty+b}|b",
        "${unset+b}|~~",
        "${a:?no}|one",
        "${path#/*/}|local/lib",
        "${path##*/}|lib",
        "${path%/*}|/usr/local",
        "${path%%l*}|/usr/",
        "${path#nothing}|/usr/local/lib",
        "${a%?}|on",
        "${star#x\\*}|y",
        "${path/l/L}|/usr/Local/lib",
        "${path//l/L}|/usr/LocaL/Lib",
        "${path//\\//-}|-usr-local-lib",
        "${a/*/}|~~"
      })
  void variablesAreReplacedAndQuotesRemoved(String word, String value) {
    assertThat(expand(word)).isEqualTo(new Known(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${",
        "${a",
        "${}",
        "${{a}",
        "${:-a}",
        "${a:-",
        "${a^^}",
        "${a:=b}",
        "${a:#b}",
        "${a/b}",
        "\"a",
        "'a",
        "${unset:?}",
        "${empty:?}",
        "${a#\\q}"
      })
  void whatTheBuilderRefusesIsInvalid(String word) {
    assertThat(expand(word)).isInstanceOf(Invalid.class);
  }

  @Test
  void anErrorCarriesItsOwnReason() {
    assertThat(expand("${unset:?set it}")).isEqualTo(new Invalid("unset: set it"));
  }

  @Test
  void whatNothingSetsIsUnknown() {
    assertThat(expand("x$unset")).isEqualTo(new Unknown("unset is not set in this file"));
    assertThat(expand("${unset#a}")).isInstanceOf(Unknown.class);
  }

  @Test
  void theEscapeTokenIsThatOfTheFile() {
    Variables none = Variable.Unset::new;

    assertThat(Expansion.expand("C:\\`$a", '`', none, new Work(10))).isEqualTo(new Known("C:\\$a"));
  }

  @Test
  void veryDeepNestingStaysUnknown() {
    assertThat(expand("${unset:-".repeat(1_000) + "}".repeat(1_000))).isInstanceOf(Unknown.class);
  }

  private static Value expand(String word) {
    Variables variables =
        name -> {
          String value = SET.get(name);
          return value == null ? new Variable.Unset(name) : new Variable.Set(value);
        };
    return Expansion.expand(word, '\\', variables, new Work(1_000));
  }
}
