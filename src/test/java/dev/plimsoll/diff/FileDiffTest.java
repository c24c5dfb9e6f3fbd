package dev.plimsoll.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileDiffTest {
  private static final FileDiff TWO_HUNKS =
      PatchTest.readable(
          """
          @@ -1,3 +1,4 @@
           one
          -two
          +2
          +2b
           three
          @@ -10,3 +11,2 @@ section
           ten
          -eleven
           twelve
          """);

  @Test
  void aCommentMayStandOnEveryLineOfTheRightSide() {
    assertThat(TWO_HUNKS.rightRanges()).containsExactly(LineRange.of(1, 4), LineRange.of(11, 12));
  }

  @Test
  void severalLinesMustBeInOneHunk() {
    assertThat(TWO_HUNKS.shows(LineRange.of(1, 4))).isTrue();
    assertThat(TWO_HUNKS.shows(LineRange.of(11, 11))).isTrue();
    assertThat(TWO_HUNKS.shows(LineRange.of(4, 5))).isFalse();
    assertThat(TWO_HUNKS.shows(LineRange.of(4, 11))).isFalse();
  }

  @Test
  void addedLinesAreCountedOnTheRight() {
    assertThat(TWO_HUNKS.addedLines()).containsExactly(2, 3);
  }

  @Test
  void ofLongRangesTheFirstPartThatIsShown() {
    assertThat(TWO_HUNKS.shownPart(LineRange.of(3, 20))).contains(LineRange.of(3, 4));
    assertThat(TWO_HUNKS.shownPart(LineRange.of(5, 20))).contains(LineRange.of(11, 12));
    assertThat(TWO_HUNKS.shownPart(LineRange.of(5, 10))).isEmpty();
  }

  @Test
  void aHunkThatOnlyRemovesAtTheEndOfAFileShowsNothing() {
    FileDiff diff = PatchTest.readable("@@ -1,2 +0,0 @@\n-a\n-b");

    assertThat(diff.rightRanges()).isEmpty();
    assertThat(diff.shows(LineRange.of(1, 1))).isFalse();
  }

  @Test
  void noDiffShowsNothing() {
    assertThat(FileDiff.none().shownPart(LineRange.of(1, 100))).isEmpty();
  }
}
