package dev.plimsoll.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.review.CheckRunDraft.Conclusion;
import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the check run of a default branch says.
class BranchTextTest {
  private static final RepositoryRef HARBOUR = new RepositoryRef(5, "tidewater", "harbour");
  private static final BranchText TEXT =
      new BranchText(new Links("https://plimsoll.example", "https://host.example"));

  private static FileReport checked(String path, String text) {
    return new ToyChecker().check(path, SourceText.of(text));
  }

  private static CheckRunDraft draft(String branch, CodeScan scan, FileReport... files) {
    BranchReport report =
        new BranchReport(
            branch, "1".repeat(40), Configuration.DEFAULT, List.of(files), List.of(), true);
    return TEXT.of(HARBOUR, report, scan, new BranchMark("branch-1"));
  }

  @Test
  void withoutAnyFileItSaysThatItIsThere() {
    CheckRunDraft draft = draft("main", new CodeScan.Off());

    assertThat(draft.conclusion()).isEqualTo(Conclusion.SUCCESS);
    assertThat(draft.title()).isEqualTo("Nothing to check");
    assertThat(draft.summary()).contains("choose the check `Plimsoll` in a rule for the branch");
  }

  @Test
  void practicesAndFilesAreCounted() {
    CheckRunDraft draft =
        draft(
            "main",
            new CodeScan.Off(),
            checked("a/Dockerfile", "ADD a b\n"),
            checked("b/Dockerfile", "ADD a b\nADD c d\nEXPOSE 80\n"));

    assertThat(draft.conclusion()).isEqualTo(Conclusion.NEUTRAL);
    assertThat(draft.title()).isEqualTo("4 findings on main");
    assertThat(draft.summary())
        .contains("| copy | 4 |")
        .containsSubsequence("`b/Dockerfile`", "2 [`add`]", "1 [`expose`]", "`a/Dockerfile`");
  }

  @Test
  void namesOfStrangersAreInert() {
    String summary =
        draft(
                "fix`@mira`",
                new CodeScan.Refused("see @mira <b>"),
                checked("a|b/Dockerfile", "ADD a b\n"))
            .summary();

    assertThat(summary).doesNotContain(" @mira").doesNotContain("<b>").doesNotContain("a|b/");
  }

  @Test
  void itStaysBelowTheLimitOfTheHost() {
    FileReport[] many =
        IntStream.range(0, 3_000)
            .mapToObj(i -> checked("folder".repeat(20) + i + "/Dockerfile", "ADD a b\n"))
            .toArray(FileReport[]::new);

    String summary = draft("main", new CodeScan.Taken(), many).summary();

    assertThat(summary.getBytes(UTF_8).length).isLessThan(65_535);
    assertThat(summary).contains("cut here, and ").contains("in code scanning too");
  }
}
