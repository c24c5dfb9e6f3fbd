package dev.plimsoll.github.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The judge objects to what GitHub refuses. These tests are skipped where GitHub's descriptions
/// are not here: a build that reports them as skipped has judged nothing.
class WireJudgeTest {
  private static final String REVIEWS = "/repos/acme/harbour/pulls/7/reviews";
  private static final String CHECK_RUNS = "/repos/acme/harbour/check-runs";

  private WireJudge judge;

  @BeforeEach
  void descriptionsAreHere() {
    judge = WireJudge.assumeHere();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /repos/acme/harbour/pulls/7/files?per_page=100, ''",
    "POST, /app/installations/42/access_tokens, '{\"repositories\": [\"harbour\"]}'",
    "PATCH, /repos/acme/harbour/check-runs/9, '{\"output\": {\"title\": \"t\", \"summary\": \"s\"}}'",
  })
  void takesWhatIsRight(String method, String target, String body) {
    assertThat(judge.objections(new RecordedRequest(method, target, body))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /repos/acme/harbour/pulls/7/file, there is no such path",
    "DELETE, /repos/acme/harbour/pulls/7/files, the path has no such method",
    "GET, /repos/acme/harbour/pulls/seven/files, path parameter pull_number cannot be seven",
    "GET, /repos/acme/harbour/pulls/7/files?perpage=100, unknown query parameter perpage",
    "GET, /repos/acme/harbour/pulls/7/files?per_page=101, a page has at most 100 entries",
    "POST, /repos/acme/harbour/check-runs, it needs a body",
  })
  void objectsToWrongPathsAndParameters(String method, String target, String objection) {
    assertThat(judge.objections(new RecordedRequest(method, target, ""))).contains(objection);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"event": "COMMENT"}                                            | a review that comments needs a body
          {"body": "b"}                                                   | without an event the review stays pending
          {"event": "SHOUT", "body": "b"}                                 | $.event: does not have a value in the enumeration ["APPROVE", "REQUEST_CHANGES", "COMMENT"]
          {"event": "COMMENT", "body": "b", "commit": "1"}                | unknown field commit
          {"event": "COMMENT", "body": "b", "comments": [{"body": "c"}]}  | $.comments[0]: required property 'path' not found
          """)
  void objectsToWrongReviews(String body, String objection) {
    assertThat(judge.objections(new RecordedRequest("POST", REVIEWS, body))).contains(objection);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "line": 3, "side": "NEW"       | side is LEFT or RIGHT
          "line": 3, "start_line": 3     | start_line precedes line
          "line": 3, "start_line": 4     | start_line precedes line
          "position": 3                  | a comment stands on a line
          """)
  void objectsToWrongPlaces(String place, String objection) {
    String body =
        """
        {"event": "COMMENT", "body": "b", "comments": [{"path": "Dockerfile", "body": "c", %s}]}
        """
            .formatted(place);

    assertThat(judge.objections(new RecordedRequest("POST", REVIEWS, body))).contains(objection);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "status": "completed"                                  | a completed run needs a conclusion
          "status": "done"                                       | $.status: does not have a value in the enumeration ["queued", "in_progress", "completed"]
          "conclusion": "stale"                                  | only GitHub makes a run stale
          "output": {"title": "t"}                               | $.output: required property 'summary' not found
          "output": {"title": "", "summary": "s"}                | output needs a title
          """)
  void objectsToWrongCheckRuns(String fields, String objection) {
    assertThat(checkRun(fields)).contains(objection);
  }

  @Test
  void objectsToTooMuchInACheckRun() {
    String annotations =
        IntStream.range(0, 51)
            .mapToObj(line ->
                """
                {"path": "p", "start_line": 2, "end_line": 2, "annotation_level": "notice",
                 "message": "m"}\
                """)
            .collect(Collectors.joining(","));

    assertThat(checkRun(output("s", annotations)))
        .containsExactly("$.output.annotations: must have at most 50 items but found 51");
    assertThat(checkRun(output("é".repeat(40_000), "")))
        .containsExactly("summary has at most 65535 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ viewer { nickname } }",
        "query ($n: Int!) { repository(owner: $n, name: \"a\") { id } }",
        "{ repository(owner: \"a\") { id } }",
        "query ($unused: Int) { viewer { login } }",
        "{ viewer { login }",
      })
  void objectsToWrongDocuments(String document) {
    assertThat(graphQl(document, Map.of())).isNotEmpty();
  }

  @Test
  void objectsToWrongVariables() {
    String document =
        "query ($head: GitObjectID!) { repository(owner: \"a\", name: \"b\") {"
            + " object(oid: $head) { id } } }";

    assertThat(graphQl(document, Map.of("head", "1".repeat(40)))).isEmpty();
    assertThat(graphQl(document, Map.of())).isNotEmpty();
    assertThat(graphQl(document, Map.of("head", 1))).isNotEmpty();
    assertThat(graphQl(document, Map.of("head", "1".repeat(40), "tail", 2)))
        .containsExactly("undeclared variables [tail]");
  }

  private static String output(String summary, String annotations) {
    return "\"output\": {\"title\": \"t\", \"summary\": \"%s\", \"annotations\": [%s]}"
        .formatted(summary, annotations);
  }

  private List<String> checkRun(String fields) {
    String body =
        """
        {"name": "Plimsoll", "head_sha": "1111", %s}\
        """
            .formatted(fields);
    return judge.objections(new RecordedRequest("POST", CHECK_RUNS, body));
  }

  private List<String> graphQl(String document, Map<String, ?> variables) {
    String body =
        new JsonMapper().valueToTree(Map.of("query", document, "variables", variables)).toString();
    return judge.objections(new RecordedRequest("POST", "/graphql", body));
  }
}
