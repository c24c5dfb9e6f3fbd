package dev.plimsoll.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.plimsoll.github.GitHubWire.FILES;
import static dev.plimsoll.github.GitHubWire.NOW;
import static dev.plimsoll.github.GitHubWire.PULL;
import static dev.plimsoll.github.GitHubWire.REVIEWS;
import static dev.plimsoll.github.GitHubWire.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.plimsoll.review.CheckRunDraft;
import dev.plimsoll.review.CheckRunDraft.Conclusion;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.review.ReviewDraft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of GitHub's ways of not doing what it was asked. Each request is made once; only
/// Java's client itself repeats a read whose kept connection turns out to be dead.
class FailureTest {
  private static final String HEAD = "1".repeat(40);

  @RegisterExtension final GitHubWire github = new GitHubWire();

  static Stream<Named<Consumer<GitHubHost>>> everyCall() {
    return Stream.of(
        Named.of(
            "read", host -> host.read(PULL, GitHubWire.question(Optional.empty(), path -> true))),
        Named.of("resolve", host -> host.change(PULL, List.of(GitHubWire.resolving("thread")))),
        Named.of("review", host -> host.post(PULL, new ReviewDraft(HEAD, "body", List.of()))),
        Named.of(
            "check run",
            host ->
                host.post(
                    PULL,
                    new CheckRunDraft(
                        HEAD, Conclusion.SUCCESS, "digest", "title", "summary", List.of()),
                    Optional.empty())));
  }

  @ParameterizedTest
  @MethodSource("everyCall")
  void aServerErrorIsForLater(Consumer<GitHubHost> call) {
    github.everythingElse(aResponse().withStatus(502).withBody("<html>Unicorn!</html>"));

    assertThat(unavailable(call).retryAt()).isEmpty();
    assertThat(github.requests()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("everyCall")
  void aResetConnectionIsForLater(Consumer<GitHubHost> call) {
    github.everythingElse(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    assertThat(unavailable(call).retryAt()).isEmpty();
    assertThat(github.requests().stream().filter(request -> request.method().equals("POST")))
        .hasSizeLessThan(2);
  }

  @ParameterizedTest
  @MethodSource("everyCall")
  void anAnswerThatDoesNotComeIsForLater(Consumer<GitHubHost> call) {
    github.everythingElse(aResponse().withStatus(200).withFixedDelay(5_000));
    Limits impatient = new Limits(Duration.ofSeconds(10), Duration.ofMillis(500), 1024);

    assertThat(unavailable(call, impatient)).hasMessageContaining("no answer in time");
  }

  @Test
  void anAnswerThatTricklesIsForLater() {
    github.everythingElse(okJson("[" + " ".repeat(200) + "]").withChunkedDribbleDelay(100, 60_000));
    Limits impatient = new Limits(Duration.ofSeconds(10), Duration.ofMillis(500), 1024);

    assertThat(unavailable(FailureTest::read, impatient)).hasMessageContaining("no answer in time");
  }

  /// The second one is small on the wire and large only when unpacked.
  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void anAnswerThatIsTooLargeIsNotRead(String encoding) throws IOException {
    byte[] body = ("[" + " ".repeat(10_000) + "]").getBytes(StandardCharsets.UTF_8);
    github.everythingElse(
        aResponse()
            .withHeader("Content-Encoding", encoding)
            .withBody(encoding.equals("gzip") ? packed(body) : body));
    Limits narrow = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 5_000);

    assertThatThrownBy(() -> run(FailureTest::read, narrow))
        .isInstanceOf(HostRefusedException.class)
        .hasMessageContaining("too large");
  }

  private static byte[] packed(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    }
    return packed.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "{\"no\": \"list\"}"})
  void anAnswerThatIsNoAnswerIsForLater(String body) {
    github.everythingElse(okJson(body));

    assertThat(unavailable(FailureTest::read)).isNotNull();
  }

  static Stream<Named<ResponseDefinitionBuilder>> rateLimits() {
    return Stream.of(
        Named.of(
            "a 403 with Retry-After", aResponse().withStatus(403).withHeader("Retry-After", "90")),
        Named.of(
            "a 429 with Retry-After", aResponse().withStatus(429).withHeader("Retry-After", "90")),
        Named.of(
            "a 429 with a date",
            aResponse().withStatus(429).withHeader("Retry-After", "Sun, 01 Mar 2026 12:01:30 GMT")),
        Named.of("a 403 with nothing left", limited(403)),
        Named.of("a 429 with nothing left", limited(429)));
  }

  private static ResponseDefinitionBuilder limited(int status) {
    return aResponse()
        .withStatus(status)
        .withHeader("x-ratelimit-remaining", "0")
        .withHeader("x-ratelimit-reset", String.valueOf(NOW.plusSeconds(90).getEpochSecond()));
  }

  @ParameterizedTest
  @MethodSource("rateLimits")
  void aRateLimitNamesItsTime(ResponseDefinitionBuilder answer) {
    github.everythingElse(answer);

    assertThat(unavailable(FailureTest::read).retryAt()).hasValue(NOW.plusSeconds(90));
    assertThat(github.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 429})
  void aRateLimitThatOnlyItsMessageTellsTakesAMinute(int status) {
    github.everythingElse(
        message(status, "You have exceeded a secondary rate limit. Please wait.")
            .withHeader("x-ratelimit-remaining", "4000")
            .withHeader("x-ratelimit-reset", "1"));

    assertThat(unavailable(FailureTest::read).retryAt()).hasValue(NOW.plusSeconds(60));
  }

  @ParameterizedTest
  @MethodSource("everyCall")
  void everyCallKnowsARateLimit(Consumer<GitHubHost> call) {
    github.everythingElse(message(403, "You have exceeded a secondary rate limit."));

    assertThat(unavailable(call).retryAt()).hasValue(NOW.plusSeconds(60));
    assertThat(github.requests()).hasSize(1);
  }

  @Test
  void aTimeBeyondAllReasonIsNotBelieved() {
    github.everythingElse(aResponse().withStatus(429).withHeader("Retry-After", "99999999999"));

    assertThat(unavailable(FailureTest::read).retryAt()).hasValue(NOW.plus(Duration.ofHours(2)));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 410, 422})
  void aRefusalSaysWhatGitHubSaid(int status) {
    github.everythingElse(
        aResponse()
            .withStatus(status)
            .withBody(
                """
                {"message": "Unprocessable\\u001b[31m\\nEntity",
                 "errors": ["Line could not be resolved", {"message": "Path is wrong"}]}
                """));

    assertThatThrownBy(() -> run(FailureTest::review, Limits.USUAL))
        .isInstanceOfSatisfying(
            HostRefusedException.class, refused -> assertThat(refused.status()).isEqualTo(status))
        .hasMessage(
            "POST "
                + REVIEWS
                + ": "
                + status
                + " Unprocessable [31m Entity; Line could not be resolved; Path is wrong");
    assertThat(github.requests()).hasSize(1);
  }

  @Test
  void aLongMessageIsCut() {
    github.everythingElse(message(422, "no ".repeat(10_000)));

    assertThatThrownBy(() -> run(FailureTest::review, Limits.USUAL))
        .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(400));
  }

  @Test
  void aTokenThatIsNoLongerTakenIsRenewedOnce() {
    github.stub(get(urlPathEqualTo(FILES)).willReturn(message(401, "Bad credentials")));
    github.stub(
        get(urlPathEqualTo(FILES))
            .withHeader("Authorization", equalTo("Bearer renewed"))
            .willReturn(aResponse().withStatus(500)));
    github.stub(
        post(TOKENS).inScenario("renewal").willReturn(token("expired")).willSetStateTo("renewed"));
    github.stub(
        post(TOKENS)
            .inScenario("renewal")
            .whenScenarioStateIs("renewed")
            .willReturn(token("renewed")));

    assertThat(unavailable(FailureTest::read)).hasMessageContaining("500");
    assertThat(github.tokenRequests()).hasSize(2);
    assertThat(github.requests()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("everyCall")
  void aNewTokenThatIsNotTakenEitherIsARefusal(Consumer<GitHubHost> call) {
    github.everythingElse(message(401, "Bad credentials"));

    assertThatThrownBy(() -> run(call, Limits.USUAL))
        .isInstanceOfSatisfying(
            HostRefusedException.class, refused -> assertThat(refused.status()).isEqualTo(401));
    assertThat(github.requests()).hasSize(2);
    assertThat(github.tokenRequests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 422})
  void anAppThatGetsNoTokenIsRefused(int status) {
    github.stub(post(TOKENS).willReturn(message(status, "Not for you")));

    assertThatThrownBy(() -> run(FailureTest::read, Limits.USUAL))
        .isInstanceOf(HostRefusedException.class)
        .hasMessageContaining(status + " Not for you");
  }

  @Test
  void noSecretIsEverInAMessage() {
    github.stub(post(TOKENS).willReturn(okJson("{\"token\": \"" + GitHubWire.TOKEN + "\"}")));

    Throwable withoutExpiry = unavailable(FailureTest::read);
    github.tokens(GitHubWire.TOKEN);
    github.everythingElse(aResponse().withFault(Fault.EMPTY_RESPONSE));
    Throwable broken = unavailable(FailureTest::read);

    for (Throwable failure : List.of(withoutExpiry, broken)) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        assertThat(cause.toString()).doesNotContain(GitHubWire.TOKEN).doesNotContain("Bearer");
      }
    }
    assertThat(new InstallationToken("secret", NOW, true).toString()).doesNotContain("secret");
  }

  @Test
  void aReadIsRedirectedOnItsHost() {
    github.stub(
        get(urlPathEqualTo(FILES))
            .willReturn(aResponse().withStatus(301).withHeader("Location", FILES + "?page=1")));
    github.stub(get(urlEqualTo(FILES + "?page=1")).willReturn(aResponse().withStatus(500)));

    assertThat(unavailable(FailureTest::read)).hasMessageContaining("500");
  }

  @Test
  void noTokenGoesToAnotherHost() {
    github.stub(
        get(urlPathEqualTo(FILES))
            .willReturn(
                aResponse().withStatus(302).withHeader("Location", "http://localhost:1/files")));

    assertThatThrownBy(() -> run(FailureTest::read, Limits.USUAL))
        .isInstanceOf(HostRefusedException.class)
        .hasMessageContaining("302");
  }

  @Test
  void noTokenGoesToAnotherHostForTheNextPage() {
    github.stub(
        get(urlPathEqualTo(FILES))
            .willReturn(
                okJson(FileEntry.list(FileEntry.of("Dockerfile", "added", HEAD)))
                    .withHeader("Link", "<http://localhost:1/files>; rel=\"next\"")));

    assertThatThrownBy(() -> run(FailureTest::read, Limits.USUAL))
        .isInstanceOf(HostRefusedException.class)
        .hasMessageContaining("another host");
  }

  @Test
  void aWriteIsNotRedirected() {
    github.everythingElse(aResponse().withStatus(307).withHeader("Location", REVIEWS));

    assertThatThrownBy(() -> run(FailureTest::review, Limits.USUAL))
        .isInstanceOf(HostRefusedException.class);
    assertThat(github.requests()).hasSize(1);
  }

  private static void read(GitHubHost host) {
    host.read(PULL, GitHubWire.question(Optional.empty(), path -> true));
  }

  private static void review(GitHubHost host) {
    host.post(PULL, new ReviewDraft(HEAD, "body", List.of()));
  }

  private HostUnavailableException unavailable(Consumer<GitHubHost> call) {
    return unavailable(call, Limits.USUAL);
  }

  private HostUnavailableException unavailable(Consumer<GitHubHost> call, Limits limits) {
    HostUnavailableException failure =
        catchThrowableOfType(HostUnavailableException.class, () -> run(call, limits));
    assertThat(failure).isNotNull();
    return failure;
  }

  private void run(Consumer<GitHubHost> call, Limits limits) {
    try (GitHubHost host = github.host(limits)) {
      call.accept(host);
    }
  }

  private static ResponseDefinitionBuilder message(int status, String message) {
    return aResponse().withStatus(status).withBody("{\"message\": \"" + message + "\"}");
  }

  private static ResponseDefinitionBuilder token(String value) {
    Instant hour = NOW.plus(Duration.ofHours(1));
    return okJson("{\"token\": \"%s\", \"expires_at\": \"%s\"}".formatted(value, hour));
  }
}
