package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.SourceText;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  private static final UnifiedDiff PLAIN = new UnifiedDiff(Colour.OFF);

  @Test
  void showsWhatChangesWithThreeLinesAround() {
    assertThat(diff("a\nb\nc\nd\nADD\n", "a\nb\nc\nd\nCOPY\n"))
        .isEqualTo(
            """
            --- a/shop/Dockerfile
            +++ b/shop/Dockerfile
            @@ -2,4 +2,4 @@
             b
             c
             d
            -ADD
            +COPY
            """);
  }

  @Test
  void saysWhereTheLastLineHasNoEnd() {
    assertThat(diff("ADD", "COPY"))
        .endsWith(
            """
            -ADD
            \\ No newline at end of file
            +COPY
            \\ No newline at end of file
            """);
  }

  @Test
  void keepsCarriageReturns() {
    assertThat(diff("ADD\r\n", "COPY\r\n")).endsWith("-ADD\r\n+COPY\r\n");
  }

  @Test
  void isEmptyWhereNothingChanges() {
    assertThat(diff("a\n", "a\n")).isEmpty();
  }

  @Test
  void anAbsolutePathLosesItsFirstSlash() {
    assertThat(PLAIN.render("/srv/Dockerfile", SourceText.of("a\n"), SourceText.of("b\n")))
        .startsWith("--- a/srv/Dockerfile\n+++ b/srv/Dockerfile\n");
  }

  private static String diff(String before, String after) {
    return PLAIN.render("shop/Dockerfile", SourceText.of(before), SourceText.of(after));
  }
}
