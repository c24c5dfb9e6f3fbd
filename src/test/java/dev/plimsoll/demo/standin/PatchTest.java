package dev.plimsoll.demo.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatchTest {
  private static String patch(String before, String after) {
    return Patch.between(Blob.of(before), Blob.of(after)).text();
  }

  private static int hunks(String before, String after) {
    return Patch.between(Blob.of(before), Blob.of(after)).hunks().size();
  }

  private static String numbered(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> i + " bollards\n")
        .collect(Collectors.joining());
  }

  @Test
  void anAddedFileIsOneHunkFromLineZero() {
    assertThat(patch("", "FROM scratch\nUSER 1000\n"))
        .isEqualTo(
            """
            @@ -0,0 +1,2 @@
            +FROM scratch
            +USER 1000\
            """);
  }

  @Test
  void aHunkHasThreeLinesAroundAndTheNearestNameAbove() {
    String before = "harbour:\n" + numbered(1, 12);
    String after = before.replace("8 bollards", "9 cleats");
    assertThat(patch(before, after))
        .isEqualTo(
            """
            @@ -6,7 +6,7 @@ harbour:
             5 bollards
             6 bollards
             7 bollards
            -8 bollards
            +9 cleats
             9 bollards
             10 bollards
             11 bollards\
            """);
  }

  @Test
  void changesMoreThanSixLinesApartAreTwoHunks() {
    String before = numbered(1, 20);
    assertThat(hunks(before, before.replaceFirst("3 b", "3 d").replace("10 b", "10 d")))
        .isEqualTo(1);
    assertThat(hunks(before, before.replaceFirst("3 b", "3 d").replace("11 b", "11 d")))
        .isEqualTo(2);
  }

  @Test
  void aMissingLineEndAtTheEndIsSaid() {
    assertThat(patch("rope", "rope\n"))
        .isEqualTo(
            """
            @@ -1 +1 @@
            -rope
            \\ No newline at end of file
            +rope\
            """);
  }

  @Test
  void binaryFilesAndPureRenamesHaveNone() {
    FileTree before = FileTree.empty().with("a.bin", "\0old").with("chart.md", "deep\n");
    FileTree after = FileTree.empty().with("a.bin", "\0new").with("maps/chart.md", "deep\n");
    assertThat(Comparison.between(before, after).changes())
        .extracting(FileChange::path, FileChange::status, change -> change.patch().isPresent())
        .containsExactly(
            tuple("a.bin", "modified", false), tuple("maps/chart.md", "renamed", false));
  }
}
