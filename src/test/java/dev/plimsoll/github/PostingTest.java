package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static dev.plimsoll.github.GitHubWire.CHECK_RUNS;
import static dev.plimsoll.github.GitHubWire.PULL;
import static dev.plimsoll.github.GitHubWire.REVIEWS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.github.judge.RecordedRequest;
import dev.plimsoll.review.CheckRunDraft;
import dev.plimsoll.review.CheckRunDraft.Annotation;
import dev.plimsoll.review.CheckRunDraft.Conclusion;
import dev.plimsoll.review.ReviewDraft;
import dev.plimsoll.review.ReviewDraft.Comment;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is sent for a review and for a check run: one request each, as long as the annotations fit.
class PostingTest {
  private static final String HEAD = "1".repeat(40);

  @RegisterExtension final GitHubWire github = new GitHubWire();

  @Test
  void aReviewIsOneRequest() {
    github.stub(post(REVIEWS).willReturn(okJson("{\"id\": 80}")));
    List<Comment> comments =
        List.of(
            new Comment("Dockerfile", Optional.empty(), 3, "Use COPY."),
            new Comment("Dockerfile", Optional.of(5), 7, "Add a USER."),
            new Comment("Dockerfile", Optional.of(9), 9, "One line."));

    try (GitHubHost host = github.host()) {
      host.post(PULL, new ReviewDraft(HEAD, "Three findings.", comments));
    }

    assertThat(github.requests())
        .extracting(RecordedRequest::toString)
        .containsExactly("POST " + REVIEWS);
    assertThat(github.body(REVIEWS))
        .isEqualTo(
            GitHubWire.json(
                """
                {"event": "COMMENT",
                 "commit_id": "%s",
                 "body": "Three findings.",
                 "comments": [
                   {"path": "Dockerfile", "line": 3, "body": "Use COPY."},
                   {"path": "Dockerfile", "start_line": 5, "line": 7, "body": "Add a USER."},
                   {"path": "Dockerfile", "line": 9, "body": "One line."}]}
                """
                    .formatted(HEAD)));
  }

  @Test
  void aPendingReviewThatACrashLeftBehindIsRemoved() {
    GitHubWire.pendingReviewIsLeft(github, 5);
    Comment comment = new Comment("Dockerfile", Optional.empty(), 3, "Use COPY.");

    try (GitHubHost host = github.host()) {
      assertThat(host.post(PULL, new ReviewDraft(HEAD, "One.", List.of(comment)))).isEmpty();
    }

    assertThat(github.requests())
        .extracting(RecordedRequest::toString)
        .containsExactly(
            "POST " + REVIEWS, "GET " + REVIEWS, "DELETE " + REVIEWS + "/5", "POST " + REVIEWS);
  }

  @Test
  void aRunInProgressIsBegunAndCompleted() {
    github.stub(post(CHECK_RUNS).willReturn(okJson("{\"id\": 9}").withStatus(201)));
    github.stub(patch(CHECK_RUNS + "/9").willReturn(okJson("{\"id\": 9}")));

    try (GitHubHost host = github.host()) {
      long id = host.begin(PULL, HEAD);
      host.post(
          PULL,
          new CheckRunDraft(HEAD, Conclusion.ACTION_REQUIRED, "digest", "t", "s", List.of()),
          Optional.of(id));
    }

    List<JsonNode> bodies = github.bodies(CHECK_RUNS);
    assertThat(bodies.getFirst().path("status").asText()).isEqualTo("in_progress");
    assertThat(bodies.getLast().path("status").asText()).isEqualTo("completed");
    assertThat(bodies.getLast().path("conclusion").asText()).isEqualTo("action_required");
    assertThat(bodies.getLast().path("external_id").asText()).isEqualTo("digest");
  }

  @Test
  void aCheckRunIsCompletedAtOnce() {
    github.stub(post(CHECK_RUNS).willReturn(okJson("{\"id\": 9}").withStatus(201)));
    Annotation annotation =
        new Annotation("Dockerfile", 2, 4, Severity.ERROR, "Runs as root", "Add a USER.");

    checkRun(Conclusion.FAILURE, List.of(annotation));

    assertThat(github.requests()).hasSize(1);
    assertThat(github.body(CHECK_RUNS))
        .isEqualTo(
            GitHubWire.json(
                """
                {"name": "Plimsoll",
                 "head_sha": "%s",
                 "external_id": "digest",
                 "status": "completed",
                 "conclusion": "failure",
                 "output": {
                   "title": "One finding",
                   "summary": "It runs as root.",
                   "annotations": [
                     {"path": "Dockerfile", "start_line": 2, "end_line": 4,
                      "annotation_level": "failure", "title": "Runs as root",
                      "message": "Add a USER."}]}}
                """
                    .formatted(HEAD)));
  }

  @Test
  void withoutAnnotationsNoneAreSent() {
    github.stub(post(CHECK_RUNS).willReturn(okJson("{\"id\": 9}").withStatus(201)));

    checkRun(Conclusion.SUCCESS, List.of());

    JsonNode body = github.body(CHECK_RUNS);
    assertThat(body.path("conclusion").asText()).isEqualTo("success");
    assertThat(body.path("output").has("annotations")).isFalse();
  }

  @Test
  void annotationsFollowByFiftiesAndTheDigestComesLast() {
    github.stub(post(CHECK_RUNS).willReturn(okJson("{\"id\": 9}").withStatus(201)));
    github.stub(patch(CHECK_RUNS + "/9").willReturn(okJson("{\"id\": 9}")));
    List<Annotation> annotations =
        IntStream.rangeClosed(1, 120)
            .mapToObj(line -> new Annotation("a", line, line, Severity.INFO, "t", "m"))
            .toList();

    checkRun(Conclusion.SUCCESS, annotations);

    assertThat(github.requests())
        .extracting(RecordedRequest::toString)
        .containsExactly(
            "POST " + CHECK_RUNS, "PATCH " + CHECK_RUNS + "/9", "PATCH " + CHECK_RUNS + "/9");
    List<JsonNode> bodies = github.bodies(CHECK_RUNS);
    assertThat(bodies)
        .extracting(body -> body.path("output").path("annotations").size())
        .containsExactly(50, 50, 20);
    assertThat(bodies)
        .extracting(body -> body.path("external_id").asText())
        .containsExactly("", "", "digest");
  }

  @Test
  void titlesAreCutToWhatGitHubTakes() {
    github.stub(post(CHECK_RUNS).willReturn(okJson("{\"id\": 9}").withStatus(201)));

    checkRun(
        Conclusion.SUCCESS,
        List.of(new Annotation("a", 1, 1, Severity.WARNING, "long ".repeat(100), "m")));

    assertThat(github.body(CHECK_RUNS).at("/output/annotations/0/title").asText())
        .hasSize(255)
        .endsWith("…");
  }

  private void checkRun(Conclusion conclusion, List<Annotation> annotations) {
    try (GitHubHost host = github.host()) {
      host.post(
          PULL,
          new CheckRunDraft(
              HEAD, conclusion, "digest", "One finding", "It runs as root.", annotations),
          Optional.empty());
    }
  }
}
