package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.report.TextReport.Detail;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.text.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static final TextReport FULL = new TextReport(Colour.OFF, Detail.FULL);

  @Test
  void showsTheLineTheMarkAndTheFix() {
    assertThat(Sample.of("FROM ship\nADD «hull» /\n").mendedBy("deck").as(FULL))
        .isEqualTo(
            """
            Dockerfile:2:5: warning [leaky-hull] Water comes in.
              |
            2 | ADD hull /
              |     ^^^^
              = fix: Mend it (safe: `plimsoll fix`)

            1 finding in 1 of 1 file: 0 errors, 1 warning, 0 infos. `plimsoll fix` mends 1.
            """);
  }

  @Test
  void namesTheRiskOfAnUnsafeFixAndWhoDoesOneByHand() {
    Sample sample = Sample.of("ADD «hull»\n");
    Edit edit = Edit.replace(sample.span(), "deck");

    assertThat(sample.mendedBy(Fix.unsafe("Mend it", "She may sink.", List.of(edit))).as(FULL))
        .contains("  = fix: Mend it (unsafe: `plimsoll fix --unsafe`)\n  = risk: She may sink.\n");
    assertThat(sample.mendedBy(Fix.display("Mend it", List.of(edit))).as(FULL))
        .contains("  = fix: Mend it (by hand)\n");
  }

  @Test
  void showsTheDiffOfAFixOnRequest() {
    TextReport withDiffs = new TextReport(Colour.OFF, new Detail(true, true, false));

    assertThat(Sample.of("FROM ship\nADD «hull» /\n").mendedBy("deck").as(withDiffs))
        .contains(
            """
              = fix: Mend it (safe: `plimsoll fix`)
                @@ -1,2 +1,2 @@
                 FROM ship
                -ADD hull /
                +ADD deck /
            """);
  }

  @Test
  void marksEveryLineOfALongerSpan() {
    assertThat(Sample.of("RUN «one \\\n\n    two» \\\n    three\n").as(FULL))
        .contains(
            """
              |
            1 | RUN one \\
              |     ^^^^^
            2 |
            3 |     two \\
              |     ^^^
            """);
  }

  @Test
  void leavesOutTheMiddleOfAVeryLongSpan() {
    assertThat(Sample.of("«1\n2\n3\n4\n5\n6\n7\n8\n9\n10»\n").as(FULL))
        .contains(" 4 | 4\n   | ^\n...\n10 | 10\n   | ^^\n")
        .doesNotContain(" 5 |");
  }

  @Test
  void alignsTheMarkBehindTabsWideAndJoiningCharacters() {
    assertThat(Sample.of("\tRUN\t«x»\n").as(FULL)).contains("1 |     RUN x\n  |         ^\n");
    assertThat(Sample.of("船舶 «船»\n").as(FULL)).contains("1 | 船舶 船\n  |      ^^\n");
    assertThat(Sample.of("🚢 «x»\n").as(FULL)).contains("1 | 🚢 x\n  |    ^\n");
    assertThat(Sample.of("cafe\u0301 «x»\n").as(FULL)).contains("x\n  |      ^\n");
  }

  @Test
  void aByteOrderMarkTakesNoRoom() {
    assertThat(Sample.of("\uFEFFADD «x»\n").as(FULL)).contains("1 | ADD x\n  |     ^\n");
  }

  @Test
  void marksAPlaceWithoutLengthAndTheEndOfTheFile() {
    assertThat(Sample.of("ADD «»x\n").as(FULL)).contains("1 | ADD x\n  |     ^\n");
    assertThat(Sample.of("ADD x\n«»").as(FULL)).contains("1 | ADD x\n  |      ^\n");
    assertThat(Sample.of("«»").as(FULL)).contains("1 |\n  | ^\n");
  }

  @Test
  void cutsALongLineAroundTheMark() {
    String line = "a".repeat(10_000) + "«hull»" + "b".repeat(10_000);

    assertThat(Sample.of(line).as(FULL))
        .contains("1 | …" + "a".repeat(40) + "hull" + "b".repeat(65) + "…\n")
        .contains("  | " + " ".repeat(41) + "^^^^\n");
  }

  @Test
  void aMarkLongerThanTheLineEndsWhereTheLineIsCut() {
    assertThat(Sample.of("RUN «" + "x".repeat(5_000) + "»\n").as(FULL))
        .contains("1 | RUN " + "x".repeat(106) + "…\n  |     " + "^".repeat(107) + "\n");
  }

  @Test
  void spellsOutWhatATerminalWouldObey() {
    String out =
        Sample.of("ADD \u001B[2J«x» \u202Ey\n")
            .at("evil\u0007file", "evil")
            .saying("Water\u001B[31m\ncomes in.")
            .as(FULL);

    assertThat(out)
        .startsWith("evil<U+0007>file:1:9: warning [leaky-hull] Water<U+001B>[31m<U+000A>comes in.")
        .contains("1 | ADD <U+001B>[2Jx <U+202E>y\n  |                ^\n");
  }

  @Test
  void conciseIsOneLineAFinding() {
    TextReport concise = new TextReport(Colour.OFF, Detail.CONCISE);

    assertThat(Sample.of("ADD «x»\n").as(concise))
        .isEqualTo(
            """
            Dockerfile:1:5: warning [leaky-hull] Water comes in.

            1 finding in 1 of 1 file: 0 errors, 1 warning, 0 infos.
            """);
  }

  @Test
  void tellsSuppressedFindingsOnRequest() {
    Sample silenced = Sample.of("ADD «x»\n").suppressed();

    assertThat(silenced.as(FULL)).isEqualTo("No findings in 1 file. 1 suppressed.\n");
    assertThat(silenced.as(new TextReport(Colour.OFF, new Detail(true, false, true))))
        .startsWith(
            "Dockerfile:1:5: warning [leaky-hull] Water comes in. (suppressed by # plimsoll"
                + " ignore=leaky-hull, reason: dry dock)\n");
  }

  @Test
  void tellsWhatTheBuilderWouldNotRead() {
    assertThat(Sample.of("FRM x\n").with(new FileProblem(1, 1, "no such thing", true)).as(FULL))
        .startsWith("Dockerfile:1:1: error [unreadable] no such thing\n");
  }

  @Test
  void coloursOnlyWhereAsked() {
    TextReport coloured = new TextReport(Colour.ON, Detail.FULL);
    Sample sample = Sample.of("ADD «x»\n").weighing(Severity.ERROR);

    assertThat(sample.as(coloured)).contains("\u001B[31m^\u001B[0m");
    assertThat(sample.as(FULL)).doesNotContain("\u001B");
  }
}
