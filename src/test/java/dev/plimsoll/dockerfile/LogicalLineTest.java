package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogicalLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "RUN a \\|  b;a   b",
        "RUN a \\ \t|b;a b",
        "RUN a\\<|b;ab",
        "RUN a \\|\\|b;a b",
        "RUN a \\\\|;a \\\\",
        "RUN a \\\\\\|;a \\\\\\",
        "RUN a \\|# gone \\|  # gone too|b;a b",
        "RUN a \\||\t|b;a b",
        "RUN a \\;a",
        "  RUN a;a",
        "RUN a # stays;a # stays"
      })
  void linesAreJoinedAsTheBuilderDoes(String written, String read) {
    String text = written.replace('|', '\n').replace('<', '\r');

    assertThat(Read.arguments(text)).containsExactly(read);
  }

  @Test
  void theEscapeDirectiveChoosesAnotherToken() {
    assertThat(Read.arguments("# escape=`\nRUN dir C:\\ `\n /s")).containsExactly("dir C:\\  /s");
  }

  @Test
  void theRangeRunsToTheLastLineTaken() {
    Instruction run = Read.file("\nRUN a \\\n# one\n\n# two\n").instructions().getFirst();

    assertThat(run.statement().firstLine()).isEqualTo(2);
    assertThat(run.statement().lastLine()).isEqualTo(5);
    assertThat(run.span()).isEqualTo(new Span(1, 6));
  }

  @Test
  void blankLinesInsideAreKnown() {
    assertThat(Read.file("RUN a \\\n\n \t\n b").emptyContinuations())
        .containsExactly(new Span(8, 8), new Span(9, 11));
  }

  @Test
  void aKeywordMayGoOnOnTheNextLine() {
    Run run = Read.first("RU\\\nN a", Run.class);

    assertThat(run.keyword()).isEqualTo("RUN");
    assertThat(run.keywordSpan()).isEqualTo(new Span(0, 5));
  }

  @Test
  void aSpanOfJoinedTextLeadsBackPieceByPiece() {
    Run run = Read.first("RUN one \\\n# x\n two", Run.class);

    assertThat(run.statement().arguments().sourcePieces(0, 8))
        .containsExactly(new Span(4, 8), new Span(14, 18));
  }

  @Test
  void commentsBeforeAnInstructionAreItsOwn() {
    From from = Read.first("# lost\n#\n# kept\n\n # indented\nFROM a", From.class);

    assertThat(from.comments()).extracting(Comment::text).containsExactly("kept", "# indented");
    assertThat(from.comments().getLast().span()).isEqualTo(new Span(18, 28));
  }

  @Test
  void aLineBeyondTheScannersLimitIsReportedAndRead() {
    String most = "RUN " + "x".repeat(65_531);

    assertThat(Read.fatal("FROM a\n" + most + "\nUSER b")).isEmpty();
    assertThat(Read.fatal("FROM a\n" + most + "x\nUSER b"))
        .containsExactly("The line has 65536 bytes; the builder reads lines of at most 65,535.");
    assertThat(Read.file("FROM a\n" + most + "x\nUSER b").instructions()).hasSize(3);
  }

  @Test
  void aFileWithoutInstructionsIsRefused() {
    assertThat(Read.fatal("")).containsExactly("The file has no instructions.");
    assertThat(Read.fatal("# nothing\n\n")).containsExactly("The file has no instructions.");
  }
}
