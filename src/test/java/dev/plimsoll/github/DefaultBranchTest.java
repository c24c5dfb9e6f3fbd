package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.plimsoll.github.BranchOnTheWire.HARBOUR;
import static dev.plimsoll.github.BranchOnTheWire.HEAD;
import static dev.plimsoll.github.BranchOnTheWire.SARIFS;
import static dev.plimsoll.github.BranchOnTheWire.TREE;
import static dev.plimsoll.github.GitHubWire.CHECK_RUNS;
import static dev.plimsoll.github.GitHubWire.GRAPHQL;
import static dev.plimsoll.github.GitHubWire.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.plimsoll.app.BranchResults;
import dev.plimsoll.config.ConfigurationReader;
import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.engine.Linter;
import dev.plimsoll.review.BranchListener;
import dev.plimsoll.review.BranchReport;
import dev.plimsoll.review.RepositoryRef;
import java.util.HashMap;
import java.util.Map;
import dev.plimsoll.review.BranchVisits;
import dev.plimsoll.review.FileChecker;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.Links;
import dev.plimsoll.review.Reviewer.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What happens on a default branch, and what it costs.
class DefaultBranchTest {
  private static final String FLAWED = "FROM alpine:3.20\nADD motd /etc/motd\nUSER 1000\n";
  private static final String CLEAN = "FROM alpine:3.20\nCOPY motd /etc/motd\nUSER 1000\n";

  @RegisterExtension final GitHubWire github = new GitHubWire();
  private BranchListener listener = BranchListener.NONE;

  @BeforeEach
  void everythingElseAnswers() {
    BranchOnTheWire.answers(github);
    dockerfile(FLAWED);
  }

  @Test
  void aCheckRunTellsWhatIsThereAndFailsNothing() {
    branch(BranchOnTheWire.fresh());

    assertThat(visit()).isEqualTo(Outcome.CHANGED);

    JsonNode posted = github.body(CHECK_RUNS);
    assertThat(posted.path("name").asText()).isEqualTo("Plimsoll");
    assertThat(posted.path("head_sha").asText()).isEqualTo(HEAD);
    assertThat(posted.path("status").asText()).isEqualTo("completed");
    assertThat(posted.path("conclusion").asText()).isEqualTo("neutral");
    assertThat(posted.path("output").path("title").asText()).isEqualTo("1 finding on main");
    assertThat(posted.path("output").path("summary").asText())
        .contains("1 container file on `main` checked")
        .contains("| copy | 1 |")
        .contains("| [`Dockerfile`](https://host.test/acme/harbour/blob/" + HEAD)
        .contains("1 [`add-instead-of-copy`](https://plimsoll.test/rules/add-instead-of-copy)");
    assertThat(asked())
        .containsExactly("POST /graphql", "GET " + TREE, "POST /graphql", "POST " + CHECK_RUNS);
  }

  @Test
  void aCleanBranchIsGreen() {
    branch(BranchOnTheWire.fresh());
    dockerfile(CLEAN);

    visit();

    assertThat(github.body(CHECK_RUNS).path("conclusion").asText()).isEqualTo("success");
  }

  @Test
  void theSameHeadAgainCostsOneCall() {
    branch(BranchOnTheWire.fresh());
    visit();
    branch(BranchOnTheWire.fresh().checkRun(externalId()));
    int before = github.requests().size();

    assertThat(visit()).isEqualTo(Outcome.UNCHANGED);

    assertThat(github.requests()).hasSize(before + 1);
  }

  @Test
  void theVerdictOnAPullRequestThatBecameTheHeadStays() {
    branch(BranchOnTheWire.fresh().checkRun("5".repeat(64)));

    assertThat(visit()).isEqualTo(Outcome.UNCHANGED);

    assertThat(asked()).containsExactly("POST /graphql");
  }

  @Test
  void whoeverWantsToKnowIsToldWhatIsThere() {
    Told told = new Told();
    listener = told;
    branch(BranchOnTheWire.fresh());

    visit();

    assertThat(told.reports.values())
        .singleElement()
        .satisfies(report -> assertThat(report.files().getFirst().diagnostics()).hasSize(1));
  }

  @Test
  void whatTheyDoNotKnowYetIsLookedAtOnceAndNothingIsWritten() {
    Told told = new Told();
    listener = told;
    branch(BranchOnTheWire.fresh().checkRun("5".repeat(64)));

    assertThat(visit()).isEqualTo(Outcome.UNCHANGED);
    assertThat(visit()).isEqualTo(Outcome.UNCHANGED);

    assertThat(told.reports).hasSize(1);
    assertThat(asked())
        .containsExactly("POST /graphql", "GET " + TREE, "POST /graphql", "POST /graphql");
  }

  @Test
  void nothingIsWrittenWhereNothingMayBeOrCanBe() {
    branch(BranchOnTheWire.fresh().archived());
    assertThat(visit()).isEqualTo(Outcome.UNCHANGED);
    branch(BranchOnTheWire.fresh().withoutCommit());
    assertThat(visit()).isEqualTo(Outcome.UNCHANGED);

    assertThat(asked()).containsExactly("POST /graphql", "POST /graphql");
  }

  @Test
  void whoLostTheLeaseWritesNothing() {
    branch(BranchOnTheWire.fresh().configuration("code-scanning: on"));

    try (GitHubHost host = github.host()) {
      assertThat(visits(host).visit(HARBOUR, () -> false)).isEqualTo(Outcome.LEFT_TO_OTHERS);
    }

    assertThat(asked()).noneMatch(call -> call.endsWith("check-runs") || call.endsWith("sarifs"));
  }

  @Test
  void codeScanningGetsTheFindingsWhereTheConfigurationWantsIt() throws IOException {
    branch(BranchOnTheWire.fresh().configuration("code-scanning: on"));

    visit();

    JsonNode upload = github.body(SARIFS);
    assertThat(upload.path("commit_sha").asText()).isEqualTo(HEAD);
    assertThat(upload.path("ref").asText()).isEqualTo("refs/heads/main");
    JsonNode result = GitHubWire.json(unpacked(upload)).at("/runs/0/results/0");
    assertThat(result.path("ruleId").asText()).isEqualTo("add-instead-of-copy");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("Dockerfile");
    assertThat(permissions())
        .containsExactly(
            "{\"checks\":\"write\",\"contents\":\"write\",\"metadata\":\"read\",\"pull_requests\":\"write\"}",
            "{\"security_events\":\"write\"}");
    assertThat(asked().getLast()).isEqualTo("POST " + CHECK_RUNS);
  }

  @Test
  void anOrganisationCanWantItForAllItsRepositories() {
    branch(BranchOnTheWire.fresh().organisation("code-scanning: on"));

    visit();

    assertThat(github.bodies(SARIFS)).hasSize(1);
  }

  @Test
  void withoutThePermissionTheCheckRunSaysSoAndTheNextVisitTriesAgain() {
    branch(BranchOnTheWire.fresh().configuration("code-scanning: on"));
    github.stub(
        post(TOKENS)
            .withRequestBody(containing("security_events"))
            .willReturn(
                okJson("{\"message\": \"The permissions requested are not granted.\"}")
                    .withStatus(422)));

    assertThat(visit()).isEqualTo(Outcome.CHANGED);
    assertThat(github.body(CHECK_RUNS).path("output").path("summary").asText())
        .contains("Code scanning did not take the findings")
        .contains("not granted");

    branch(BranchOnTheWire.fresh().configuration("code-scanning: on").checkRun(externalId()));
    assertThat(visit()).isEqualTo(Outcome.UNCHANGED);

    github.tokens(GitHubWire.TOKEN);
    assertThat(visit()).isEqualTo(Outcome.CHANGED);
    assertThat(github.bodies(SARIFS)).hasSize(1);
  }

  @Test
  void alertsAreNotClosedByALookThatIsNotWhole() {
    branch(BranchOnTheWire.fresh().configuration("code-scanning: on"));
    github.stub(
        get(urlPathEqualTo(TREE))
            .willReturn(
                okJson(
                    BranchOnTheWire.tree("Dockerfile")
                        .replace("\"truncated\":false", "\"truncated\":true"))));

    visit();

    assertThat(github.bodies(SARIFS)).isEmpty();
    assertThat(github.body(CHECK_RUNS).path("output").path("summary").asText())
        .contains("not everything could be checked");
  }

  @Test
  void aMistakeInTheOrganisationsConfigurationIsNamedWithItsRepository() {
    branch(BranchOnTheWire.fresh().organisation("fail-on: never\nscop: all\n"));

    visit();

    JsonNode posted = github.body(CHECK_RUNS);
    assertThat(posted.path("conclusion").asText()).isEqualTo("neutral");
    assertThat(posted.path("output").path("summary").asText())
        .contains("`acme/.github:.github/plimsoll.yml:2`")
        .contains("did you mean scope?");
  }

  @Test
  void aRepositoryThatIsGoneIsRefused() {
    github.stub(
        post(GRAPHQL)
            .willReturn(
                okJson(
                    """
                    {"data": {"repository": null, "organisation": null}, "errors":
                     [{"type": "NOT_FOUND", "path": ["repository"], "message": "Could not resolve"}]}
                    """)));

    assertThatThrownBy(this::visit).isInstanceOf(HostRefusedException.class);
  }

  private void branch(BranchOnTheWire branch) {
    github.stub(
        post(GRAPHQL)
            .withRequestBody(matchingJsonPath("$.variables.suites"))
            .willReturn(okJson(branch.json())));
  }

  private void dockerfile(String text) {
    github.stub(
        post(GRAPHQL)
            .withRequestBody(matchingJsonPath("$.variables.file0", containing("Dockerfile")))
            .willReturn(okJson(BranchOnTheWire.contents(text))));
  }

  private Outcome visit() {
    try (GitHubHost host = github.host()) {
      return visits(host).visit(HARBOUR, () -> true);
    }
  }

  private BranchVisits visits(GitHubHost host) {
    return new BranchVisits(
        host.background(),
        FileChecker.of(Linter.withAllRules()),
        new Links("https://plimsoll.test", "https://host.test"),
        new ConfigurationSearch(new ConfigurationReader(List.of())),
        BranchResults::sarif,
        "0.1-test",
        listener);
  }

  /// Keeps what it is told, like those who keep it for good.
  private static final class Told implements BranchListener {
    private final Map<String, BranchReport> reports = new HashMap<>();

    @Override
    public boolean knows(RepositoryRef repository, String mark) {
      return reports.containsKey(mark);
    }

    @Override
    public void found(RepositoryRef repository, String mark, BranchReport report) {
      reports.put(mark, report);
    }
  }

  private String externalId() {
    return github.bodies(CHECK_RUNS).getLast().path("external_id").asText();
  }

  private List<String> permissions() {
    return github.tokenRequests().stream()
        .map(LoggedRequest::getBodyAsString)
        .map(body -> GitHubWire.json(body).path("permissions").toString())
        .toList();
  }

  private List<String> asked() {
    return github.requests().stream()
        .map(request -> request.method() + " " + request.target().replaceFirst("\\?.*", ""))
        .toList();
  }

  private static String unpacked(JsonNode upload) throws IOException {
    byte[] packed = Base64.getDecoder().decode(upload.path("sarif").asText());
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
