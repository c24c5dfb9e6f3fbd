package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.dockerfile.CommandForm.ScriptForm;
import dev.plimsoll.dockerfile.CommandForm.ShellForm;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeredocTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "cat <<EOF; EOF",
        "cat << EOF; EOF",
        "cat 3<<EOF; EOF",
        "cat <<-EOF; EOF",
        "cat <<\"E F\"; E F",
        "cat <<E'O'F; EOF",
        "cat <<E\\OF; EOF",
        "cat <<EOF>x; EOF>x",
        "cat <<$x; $x",
        "cat <<${x}; ${x}"
      })
  void aWordThatBeginsWithTwoArrowsAsksForOne(String command, String name) {
    assertThat(names("RUN " + command + "\nbody\n" + name + "\n")).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cat a<<EOF",
        "cat <<<EOF",
        "cat \"<<EOF\"",
        "cat '<<EOF'",
        "cat \\<<EOF",
        "cat <<",
        "cat <<A<<B",
        "cat <<\"\"",
        "it's <<EOF",
        "echo ${a^^} <<EOF",
        "cat <<${x:-EOF}",
        "[\"<<EOF\"]"
      })
  void otherArrowsDoNot(String text) {
    Dockerfile file = Read.file("RUN " + text + "\n");

    assertThat(file.instructions().getFirst().statement().heredocs()).isEmpty();
    assertThat(file.problems()).noneMatch(Problem::fatal);
  }

  @Test
  void onlyRunCopyAndAddTakeThem() {
    assertThat(names("ONBUILD COPY <<A /b\nA\n")).containsExactly("A");
    assertThat(names("CMD cat <<A\n")).isEmpty();
    assertThat(names("ONBUILD ONBUILD RUN <<A\n")).isEmpty();
  }

  @Test
  void theBodyIsKeptAsItStands() {
    String text = "RUN <<-A <<B\r\n\t# one \\\r\n\tA\r\n\ttwo $x\nB";
    List<Heredoc> heredocs = Read.first(text, Run.class).statement().heredocs();

    assertThat(heredocs)
        .extracting(heredoc -> heredoc.content().toString())
        .containsExactly("\t# one \\\r\n", "\ttwo $x\n");
    assertThat(heredocs.getFirst().value()).isEqualTo("# one \\\r\n");
    assertThat(heredocs.getLast().value()).isEqualTo("\ttwo $x\n");
    assertThat(heredocs.getFirst().end()).isEqualTo(new Span(24, 26));
  }

  @Test
  void aQuoteInTheDelimiterSwitchesExpansionOff() {
    String text = "RUN <<A <<'B' <<C\"D\" 7<<E\nA\nB\nCD\nE\n";
    List<Heredoc> heredocs = Read.first(text, Run.class).statement().heredocs();

    assertThat(heredocs).extracting(Heredoc::expand).containsExactly(true, false, false, true);
    assertThat(heredocs).extracting(Heredoc::fileDescriptor).containsExactly(0L, 0L, 0L, 7L);
  }

  @Test
  void anOperatorKnowsItsPlace() {
    String text = "RUN \u00e9 \\\n <<\"A\" x\nA\n";

    assertThat(Read.first(text, Run.class).statement().heredocs().getFirst().operator())
        .isEqualTo(new Span(10, 15));
  }

  @Test
  void aloneItIsTheScriptElseTheInputOfACommand() {
    assertThat(Read.first("RUN <<A\nA\n", Run.class).form()).isInstanceOf(ScriptForm.class);
    assertThat(Read.first("RUN <<A cat\nA\n", Run.class).form()).isInstanceOf(ShellForm.class);
  }

  @Test
  void inCopyItIsASource() {
    Copy copy = Read.first("COPY a <<B <<'C' /d\nb\nB\nc\nC\n", Copy.class);

    assertThat(copy.sources()).extracting(Word::text).containsExactly("a");
    assertThat(copy.heredocSources()).extracting(Heredoc::name).containsExactly("B", "C");
    assertThat(copy.destination().text()).isEqualTo("/d");
  }

  @Test
  void withoutAnEndItTakesTheRestOfTheFile() {
    Dockerfile file = Read.file("FROM a\nRUN <<A\nb\nUSER c\n");

    assertThat(file.instructions()).hasSize(2);
    assertThat(file.problems())
        .extracting(Problem::message)
        .containsExactly("The heredoc does not end: no line is its delimiter.");
  }

  @Test
  void anEndWithWhiteSpaceAroundItIsTakenForTheEndAndCured() {
    Dockerfile file = Read.file("FROM a\nRUN <<A\nb\n A \nUSER c\n");

    assertThat(file.instructions()).hasSize(3);
    assertThat(file.problems())
        .extracting(Problem::fix)
        .containsExactly(List.of(Edit.replace(new Span(17, 20), "A")));
  }

  private static List<String> names(String text) {
    return Read.file(text).instructions().getFirst().statement().heredocs().stream()
        .map(Heredoc::name)
        .toList();
  }
}
