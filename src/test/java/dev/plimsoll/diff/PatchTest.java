package dev.plimsoll.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diff.HunkLine.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchTest {
  @Test
  void aHunkHasItsRangesAndItsLines() {
    FileDiff diff =
        readable(
            """
            @@ -2,2 +2,3 @@ FROM alpine
             WORKDIR /app
            -ADD . .
            +COPY . .
            +USER app
            """);

    Hunk hunk = diff.hunks().getFirst();
    assertThat(hunk.before()).isEqualTo(new LineRange(2, 2));
    assertThat(hunk.after()).isEqualTo(new LineRange(2, 3));
    assertThat(hunk.lines())
        .containsExactly(
            new HunkLine(Kind.CONTEXT, "WORKDIR /app", true),
            new HunkLine(Kind.REMOVED, "ADD . .", true),
            new HunkLine(Kind.ADDED, "COPY . .", true),
            new HunkLine(Kind.ADDED, "USER app", true));
  }

  @Test
  void aCountThatIsMissingIsOne() {
    Hunk hunk = readable("@@ -1 +1,3 @@\n a\n+b\n+c").hunks().getFirst();

    assertThat(hunk.before()).isEqualTo(LineRange.of(1, 1));
    assertThat(hunk.after()).isEqualTo(LineRange.of(1, 3));
  }

  @Test
  void theTextOfALineMayLookLikeAnythingElse() {
    Hunk hunk =
        readable("@@ -1,2 +1,3 @@\n---- a/file\n+++ b/file\n+@@ -1 +1 @@\n  \\ no")
            .hunks()
            .getFirst();

    assertThat(hunk.lines())
        .extracting(HunkLine::text)
        .containsExactly("--- a/file", "++ b/file", "@@ -1 +1 @@", " \\ no");
  }

  @Test
  void aLineWithoutALineEndSaysSo() {
    Hunk hunk =
        readable(
                """
                @@ -1 +1,2 @@
                -last
                \\ No newline at end of file
                +last
                +more
                \\ No newline at end of file\
                """)
            .hunks()
            .getFirst();

    assertThat(hunk.lines()).extracting(HunkLine::ended).containsExactly(false, true, false);
  }

  @Test
  void carriageReturnsStayInTheText() {
    Hunk hunk = readable("@@ -0,0 +1,2 @@\n+FROM a\r\n+USER b\r").hunks().getFirst();

    assertThat(hunk.lines()).extracting(HunkLine::text).containsExactly("FROM a\r", "USER b\r");
  }

  @Test
  void anEmptyLineIsAnEmptyLineOfContext() {
    Hunk hunk = readable("@@ -1,2 +1,3 @@\n a\n\n+b").hunks().getFirst();

    assertThat(hunk.lines().get(1)).isEqualTo(new HunkLine(Kind.CONTEXT, "", true));
  }

  @Test
  void noTextIsNoHunk() {
    assertThat(readable("").hunks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          diff --git a/x b/x                       | 1 | no header of a hunk
          @@ -1 +1                                 | 1 | no header of a hunk
          @@@ -1 -1 +1 @@@                         | 1 | no header of a hunk
          @@ -999999999 +1 @@                      | 1 | no header of a hunk
          @@ -0 +1 @@                              | 1 | a hunk that starts at line 0
          @@ -1,2 +1,2 @@; a                       | 2 | fewer lines than the hunk's header counts
          @@ -1 +1 @@;+a;+b;-c                     | 3 | more lines than the hunk's header counts
          @@ -1 +1 @@;-a;*b                        | 3 | a line without a mark
          @@ -1 +1 @@; a; b                        | 3 | no header of a hunk
          @@ -5 +5 @@; a;@@ -5 +5 @@; a            | 4 | a hunk that does not follow the one before it
          """)
  void whatIsNoPatchIsSaidToBeNone(String text, int line, String reason) {
    assertThat(Patch.parse(text.replace(';', '\n'))).isEqualTo(new Patch.Malformed(line, reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\n\n", "\0", "\\ ", "@@ -1 +1 @@\n\\ x\n\\ y", "@@ -1,0 +0,0 @@"})
  void nothingIsThrown(String text) {
    assertThat(Patch.parse(text)).isNotNull();
  }

  static FileDiff readable(String text) {
    return switch (Patch.parse(text)) {
      case FileDiff diff -> diff;
      case Patch.Malformed malformed -> throw new AssertionError(malformed);
    };
  }
}
