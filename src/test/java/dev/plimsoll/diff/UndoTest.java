package dev.plimsoll.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A head and the change that led to it give back the version before.
class UndoTest {
  @Test
  void linesAreTakenBack() {
    assertThat(
            before(
                "FROM a\nCOPY . .\nUSER app\n",
                "@@ -1,2 +1,3 @@\n FROM a\n-ADD . .\n+COPY . .\n+USER app"))
        .isEqualTo("FROM a\nADD . .\n");
  }

  @Test
  void whatTheHunksDoNotShowIsKept() {
    assertThat(
            before(
                "1\n2\n3\nfour\n5\n6\n7\nseven and a half\n8\n",
                "@@ -4 +4 @@\n-4\n+four\n@@ -7,0 +8 @@\n+seven and a half"))
        .isEqualTo("1\n2\n3\n4\n5\n6\n7\n8\n");
  }

  @Test
  void anAddedFileWasEmpty() {
    assertThat(before("FROM a\n", "@@ -0,0 +1 @@\n+FROM a")).isEmpty();
  }

  @Test
  void anEmptiedFileHadItsLines() {
    assertThat(before("", "@@ -1,2 +0,0 @@\n-FROM a\n-USER b")).isEqualTo("FROM a\nUSER b\n");
  }

  @Test
  void removedLinesBetweenComeBackInTheirPlace() {
    assertThat(before("1\n5\n", "@@ -2,3 +1,0 @@\n-2\n-3\n-4")).isEqualTo("1\n2\n3\n4\n5\n");
  }

  @Test
  void theMissingLineEndAtTheEndComesBack() {
    String none = "\n\\ No newline at end of file";
    assertThat(before("a\nb\n", "@@ -1 +1,2 @@\n-a" + none + "\n+a\n+b")).isEqualTo("a");
    assertThat(before("a", "@@ -1,2 +1 @@\n-a\n-b\n+a" + none)).isEqualTo("a\nb\n");
    assertThat(before("a\nc", "@@ -1,2 +1,2 @@\n-b\n+a\n c" + none)).isEqualTo("b\nc");
  }

  @Test
  void carriageReturnsComeBack() {
    assertThat(before("a\r\nnew\r\n", "@@ -1,2 +1,2 @@\n a\r\n-old\r\n+new\r"))
        .isEqualTo("a\r\nold\r\n");
    assertThat(before("a\nb\n", "@@ -1,2 +1,2 @@\n-a\r\n-b\r\n+a\n+b")).isEqualTo("a\r\nb\r\n");
  }

  @Test
  void aPatchWithoutTheCarriageReturnsOfItsFileFits() {
    assertThat(before("a\r\nnew\r\n", "@@ -1,2 +1,2 @@\n a\n-old\n+new")).isEqualTo("a\r\nold\n");
  }

  @Test
  void aByteOrderMarkThatTheHostLeavesOutIsNoDifference() {
    assertThat(before("\uFEFFa\nb\n", "@@ -1 +1,2 @@\n a\n+b")).isEqualTo("\uFEFFa\n");
  }

  @Test
  void bytesThatAreNoTextStay() {
    byte[] head = {'a', (byte) 0xFF, '\n', 'b', '\n'};
    SourceText before =
        PatchTest.readable("@@ -1 +1,2 @@\n a\uFFFD\n+b").before(SourceText.of(head)).orElseThrow();

    assertThat(before.toBytes()).containsExactly('a', 0xFF, '\n');
  }

  @Test
  void aPatchOfAnotherVersionDoesNotFit() {
    assertThat(undo("a\nx\n", "@@ -1 +1,2 @@\n a\n+b")).isEmpty();
    assertThat(undo("a\n", "@@ -1 +1,2 @@\n a\n+b")).isEmpty();
    assertThat(undo("a\nb", "@@ -1 +1,2 @@\n a\n+b")).isEmpty();
    assertThat(undo("", "@@ -9,0 +10 @@\n+b")).isEmpty();
  }

  @Test
  void anyTwoVersionsThatAnotherToolComparedComeApartAgain() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      List<String> before = randomLines(random);
      List<String> after = randomLines(random);
      String patch = hunks(before, after, random.nextInt(1, 4));
      assertThat(before(text(after), patch)).as(patch).isEqualTo(text(before));
    }
  }

  private static List<String> randomLines(Random random) {
    List<String> lines = new ArrayList<>();
    int count = random.nextInt(1, 25);
    for (int i = 0; i < count; i++) {
      lines.add(random.nextInt(3) == 0 ? "-" + random.nextInt(9) : "line " + i);
    }
    return lines;
  }

  private static String hunks(List<String> before, List<String> after, int context) {
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a", "b", before, DiffUtils.diff(before, after), context);
    return diff.isEmpty() ? "" : String.join("\n", diff.subList(2, diff.size()));
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private static String before(String head, String patch) {
    return undo(head, patch).orElseThrow();
  }

  private static Optional<String> undo(String head, String patch) {
    return PatchTest.readable(patch).before(SourceText.of(head)).map(SourceText::toString);
  }
}
