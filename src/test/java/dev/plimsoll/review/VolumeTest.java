package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.review.CheckRunDraft.Annotation;
import dev.plimsoll.review.ReviewDraft.Comment;
import dev.plimsoll.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import dev.plimsoll.text.SourceText;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Limits of the host, and of patience.
class VolumeTest {
  @Test
  void aReviewHasAtMost25CommentsAndTheMostSevereAreAmongThem() {
    FakeHost host = FakeHost.adding("Dockerfile", lines("EXPOSE ", 30) + lines("ADD a b", 20));

    Plan plan = Wanted.plan(host);

    List<Comment> comments = plan.review().orElseThrow().comments();
    assertThat(comments).hasSize(25);
    assertThat(comments.subList(0, 20)).allMatch(comment -> comment.body().contains("rules/add"));
    List<Annotation> annotations = plan.checkRun().orElseThrow().annotations();
    assertThat(annotations).hasSize(25).allMatch(note -> note.severity() == Severity.INFO);
  }

  @Test
  void whatHadNoRoomIsNotToldByTheNextReviewOfTheSameCommit() {
    FakeHost host = FakeHost.adding("Dockerfile", lines("ADD a b", 60));
    reconcile(host);
    int writes = host.writes.size();

    reconcile(host);

    assertThat(host.writes).hasSize(writes);
    assertThat(host.threads).hasSize(25);
  }

  @Test
  void aCheckRunHasAtMost100AnnotationsAndCountsTheRest() {
    FakeHost host = FakeHost.adding("Dockerfile", lines("ADD a b", 140));

    CheckRunDraft run = Wanted.plan(host).checkRun().orElseThrow();

    assertThat(run.annotations()).hasSize(100);
    assertThat(run.summary()).contains("- 15 findings only in the table.");
  }

  @Test
  void aFindingTheDiffDoesNotShowStandsAtTheNearestChange() {
    String far = "\n".repeat(20);
    FakeHost host =
        FakeHost.changing(
            "Dockerfile",
            "USER app\n" + far + "ENTRYPOINT [\"x\"]\n",
            "# nobody\n" + far + "ENTRYPOINT [\"x\"]\n");

    Plan plan = Wanted.plan(host);

    assertThat(Wanted.text(plan.review().orElseThrow()))
        .isEqualTo(
            """
            === review: 1 remark on the container files of this pull request.
            --- Dockerfile 1
            Nothing says who runs this, so root does.

            This is about [`Dockerfile:22`](https://host.test/octo/harbour/blob/1/Dockerfile#L22).

            A possible change, in line 22:

            ```diff
            -ENTRYPOINT ["x"]
            +USER app
            +ENTRYPOINT ["x"]
            ```

            **Before you commit it:** Files of root can no longer be written.

            [`no-user`](https://plimsoll.test/rules/no-user) · error

            <!-- plimsoll:… -->
            """);
    assertThat(plan.checkRun().orElseThrow().annotations()).isEmpty();
  }

  @Test
  void aFindingInAFileWithoutAnyHunkIsAnAnnotation() {
    FakeHost host =
        FakeHost.with(Map.of(), Map.of())
            .and(
                new ChangedFile(
                    "Dockerfile",
                    Optional.of("notes.txt"),
                    ChangedFile.Status.RENAMED,
                    Optional.empty(),
                    new Content.Text(SourceText.of("FROM a\nADD b c\n")),
                    new Content.NotRead()));

    Plan plan = Wanted.plan(host);

    assertThat(plan.review()).isEmpty();
    assertThat(plan.checkRun().orElseThrow().annotations())
        .containsExactly(
            new Annotation(
                "Dockerfile",
                2,
                2,
                Severity.WARNING,
                "add",
                "ADD copies \"b c\"; COPY does only that.\nhttps://plimsoll.test/rules/add"));
  }

  @Test
  void theSameFindingInManyFilesIsToldOnceWithThePlaces() {
    Map<String, String> files = new TreeMap<>();
    for (String folder : List.of("a", "b", "c", "d")) {
      files.put(folder + "/Dockerfile", "FROM x\nADD y z\n");
    }
    FakeHost host = FakeHost.with(Map.of(), files);

    List<Comment> comments = Wanted.plan(host).review().orElseThrow().comments();

    assertThat(comments).hasSize(1);
    assertThat(comments.getFirst().path()).isEqualTo("a/Dockerfile");
    assertThat(comments.getFirst().body())
        .contains("The same in 3 other places:\n\n- [`b/Dockerfile:2`](")
        .contains("```suggestion\nCOPY y z\n```");
    assertThat(Wanted.plan(host).checkRun().orElseThrow().annotations()).isEmpty();
    reconcile(host);
    assertThat(Wanted.plan(host).isDone()).isTrue();
  }

  @Test
  void inAFewFilesEachHasItsOwnSuggestion() {
    FakeHost host =
        FakeHost.with(Map.of(), Map.of("a/Dockerfile", "ADD y z\n", "b/Dockerfile", "ADD y z\n"));

    assertThat(Wanted.plan(host).review().orElseThrow().comments()).hasSize(2);
  }

  @Test
  void theSurestFixOfEqualWeightComesFirst() {
    FakeHost host = FakeHost.adding("Dockerfile", "EXPOSE 1\nWORKDIR a\nADD http://x y\nADD b c\n");

    assertThat(Wanted.plan(host).checkRun().orElseThrow().summary()).contains("ADD");
    assertThat(Wanted.plan(host).review().orElseThrow().comments())
        .extracting(Comment::line)
        .containsExactly(3, 4, 3, 2, 1);
  }

  @Test
  void theSummaryIsCutAtALineAndSaysSo() {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < 600; i++) {
      files.put("é".repeat(60) + i + "/Dockerfile", "ADD a b\n? é\n");
    }
    FakeHost host = FakeHost.with(Map.of(), files);
    for (int i = 0; i < 600; i++) {
      host.and(unread("è".repeat(60) + i + "/Dockerfile"));
    }

    CheckRunDraft run = Wanted.plan(host).checkRun().orElseThrow();

    assertThat(run.summary().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(45_000, 65_535);
    assertThat(run.summary())
        .containsPattern("\n\\| cut here, and \\d+ more \\| \\| \\| \\|\n")
        .containsPattern("\n- and \\d+ more\n")
        .endsWith("```sh\nplimsoll check --diff origin/main\n```");
    assertThat(run.title())
        .isEqualTo("600 findings to mend, 600 files not understood, 600 files not read");
  }

  @Test
  void ofAFileThatIsGarbageTheFirstProblemsAreTold() {
    FakeHost host = FakeHost.adding("Dockerfile", lines("? " + "x".repeat(1_000), 40));

    String summary = Wanted.plan(host).checkRun().orElseThrow().summary();

    assertThat(summary).contains("\n- 35 more in `Dockerfile`\n").hasSizeLessThan(3_000);
  }

  private static ChangedFile unread(String path) {
    return new ChangedFile(
        path,
        Optional.empty(),
        ChangedFile.Status.ADDED,
        Optional.empty(),
        new Content.Binary(),
        new Content.NotRead());
  }

  private static String lines(String line, int count) {
    return IntStream.range(0, count).mapToObj(i -> line + i + "\n").collect(Collectors.joining());
  }

  private static void reconcile(FakeHost host) {
    Wanted.reviewer(host).reconcile(FakeHost.PULL_REQUEST, Optional.empty(), () -> true);
  }
}
