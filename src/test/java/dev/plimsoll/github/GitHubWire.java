package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.plimsoll.github.judge.AnswerShape;
import dev.plimsoll.github.judge.GitHubDescriptions;
import dev.plimsoll.github.judge.RecordedRequest;
import dev.plimsoll.github.judge.WireJudge;
import dev.plimsoll.review.PullRequestRef;
import dev.plimsoll.review.Question;
import dev.plimsoll.review.RevisionHint;
import dev.plimsoll.review.ThreadChange;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A GitHub on this machine that answers what a test tells it, and our host that talks to it. After
/// every test, each request that went over the wire is judged by GitHub's own descriptions (where
/// they are here), and one that nobody expected fails the test.
final class GitHubWire implements BeforeEachCallback, AfterEachCallback {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final PullRequestRef PULL = new PullRequestRef(42, "acme", "harbour", 7);
  static final String TOKEN = "ghs_1_" + "a.long-token".repeat(40);

  static final String FILES = "/repos/acme/harbour/pulls/7/files";
  static final String REVIEWS = "/repos/acme/harbour/pulls/7/reviews";
  static final String CHECK_RUNS = "/repos/acme/harbour/check-runs";
  static final String GRAPHQL = "/graphql";
  static final String TOKENS = "/app/installations/42/access_tokens";

  private static final JsonMapper JSON = new JsonMapper();

  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().extensions(new Surroundings()));

  @Override
  public void beforeEach(ExtensionContext context) {
    server.start();
    tokens(TOKEN);
  }

  @Override
  public void afterEach(ExtensionContext context) throws JsonProcessingException {
    List<ServeEvent> events = events();
    server.stop();
    for (ServeEvent event : events) {
      assertThat(event.getWasMatched()).as("expected: " + event.getRequest()).isTrue();
      headersAreComplete(event.getRequest());
      answerFitsTheQuestion(event.getRequest(), event.getResponse());
    }
    if (GitHubDescriptions.areHere()) {
      assertThat(
              WireJudge.assumeHere().objections(events.stream().map(GitHubWire::recorded).toList()))
          .isEmpty();
    }
  }

  GitHubHost host() {
    return host(Limits.USUAL);
  }

  GitHubHost host(Limits limits) {
    return new GitHubHost(
        GitHubEndpoints.of(URI.create(server.baseUrl())),
        new AppIdentity("1001", AppKey.parse(TestKey.pkcs1())),
        "0.1-test",
        InstantSource.fixed(NOW),
        limits,
        Outbound.DIRECT);
  }

  static Question question(Optional<RevisionHint> hint, Predicate<String> relevant) {
    return new Question(hint, relevant, List.of(), Question.Expectation.ANYTHING);
  }

  /// A review that nobody submitted stands in the way of the next one, until it is deleted.
  static void pendingReviewIsLeft(GitHubWire github, int id) {
    github.stub(
        post(REVIEWS)
            .inScenario("pending")
            .willReturn(
                okJson(
                        """
                        {"message": "Unprocessable Entity", "errors":
                         ["User can only have one pending review per pull request"]}
                        """)
                    .withStatus(422)));
    github.stub(
        get(urlPathEqualTo(REVIEWS))
            .willReturn(
                okJson(
                    """
                    [{"id": 4, "state": "COMMENTED"}, {"id": %d, "state": "PENDING"}]
                    """
                        .formatted(id))));
    github.stub(
        delete(REVIEWS + "/" + id)
            .inScenario("pending")
            .willReturn(okJson("{\"id\": %d}".formatted(id)))
            .willSetStateTo("gone"));
    github.stub(
        post(REVIEWS)
            .inScenario("pending")
            .whenScenarioStateIs("gone")
            .willReturn(okJson("{\"id\": 80}")));
  }

  static ThreadChange resolving(String thread) {
    return new ThreadChange(ThreadChange.Kind.RESOLVE, thread, thread);
  }

  String url(String path) {
    return server.baseUrl() + path;
  }

  void stub(MappingBuilder mapping) {
    server.stubFor(mapping);
  }

  void tokens(String token) {
    stub(
        post(TOKENS)
            .willReturn(
                okJson(
                        """
                        {"token": "%s", "expires_at": "2026-03-01T13:00:00Z"}
                        """
                            .formatted(token))
                    .withStatus(201)));
  }

  /// Every request, except those for a token, gets this answer.
  void everythingElse(ResponseDefinitionBuilder answer) {
    stub(any(urlPathMatching("(?!/app/).*")).willReturn(answer));
  }

  /// What was asked, without the requests for a token.
  List<RecordedRequest> requests() {
    return events().stream()
        .map(GitHubWire::recorded)
        .filter(request -> !request.target().equals(TOKENS))
        .toList();
  }

  List<LoggedRequest> tokenRequests() {
    return events().stream()
        .map(ServeEvent::getRequest)
        .filter(request -> request.getUrl().equals(TOKENS))
        .toList();
  }

  /// What the requests authorized themselves by, without those for a token.
  List<String> authorizations() {
    return events().stream()
        .map(ServeEvent::getRequest)
        .filter(request -> !request.getUrl().equals(TOKENS))
        .map(request -> request.getHeader("Authorization"))
        .toList();
  }

  /// The body of the only request to a path.
  JsonNode body(String path) {
    return bodies(path).getFirst();
  }

  List<JsonNode> bodies(String path) {
    return requests().stream()
        .filter(request -> request.target().startsWith(path))
        .map(request -> json(request.body()))
        .toList();
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException noJson) {
      throw new AssertionError(text, noJson);
    }
  }

  /// The newest is first in the journal. Times would not do: several requests fit in a millisecond.
  private List<ServeEvent> events() {
    return server.getAllServeEvents().reversed();
  }

  private static RecordedRequest recorded(ServeEvent event) {
    LoggedRequest request = event.getRequest();
    return new RecordedRequest(
        request.getMethod().getName(), request.getUrl(), request.getBodyAsString());
  }

  private static void headersAreComplete(LoggedRequest request) {
    assertThat(request.getHeader("User-Agent")).isEqualTo("plimsoll/0.1-test");
    assertThat(request.getHeader("Accept")).isEqualTo("application/vnd.github+json");
    assertThat(request.getHeader("X-GitHub-Api-Version")).isEqualTo("2022-11-28");
    assertThat(request.getHeader("Authorization")).startsWith("Bearer ");
  }

  private static void answerFitsTheQuestion(LoggedRequest request, LoggedResponse response)
      throws JsonProcessingException {
    if (request.getUrl().equals(GRAPHQL) && response.getStatus() == 200) {
      String answer = response.getBodyAsString();
      if (answer.startsWith("{")) {
        assertThat(AnswerShape.mismatches(request.getBodyAsString(), answer)).isEmpty();
      }
    }
  }
}
