package dev.plimsoll.app;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.plimsoll.queue.InstallationKey;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.Priority;
import dev.plimsoll.queue.RepositoryKey;
import dev.plimsoll.queue.RetryLater;
import dev.plimsoll.queue.DatabaseWorkQueue;
import dev.plimsoll.queue.Target;
import dev.plimsoll.queue.WorkHandler;
import dev.plimsoll.queue.WorkQueue;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an installation brings into the queue.
class RepositoryVisitsTest {
  private static final String TWO =
      """
      {"total_count": 2, "repositories": [
        {"name": "harbour", "owner": {"login": "tidewater"}},
        {"name": "dock", "owner": {"login": "tidewater"}}]}
      """;

  @TempDir private Path data;
  private final WireMockServer gitHub = new WireMockServer(options().dynamicPort());
  private WorkQueue queue;
  private WorkHandler handler;

  @BeforeEach
  void start() throws Exception {
    gitHub.start();
    gitHub.stubFor(
        post("/app/installations/5/access_tokens")
            .willReturn(
                okJson("{\"token\": \"t\", \"expires_at\": \"2999-01-01T00:00:00Z\"}")
                    .withStatus(201)));
    Map<String, String> environment = new HashMap<>(TestSettings.environment(data));
    environment.put("GITHUB_API_URL", gitHub.baseUrl());
    SettingsResult.Usable read = (SettingsResult.Usable) SettingsReader.read(environment);
    queue = DatabaseWorkQueue.embedded(data, InstantSource.system());
    handler =
        new PullRequestReviews()
            .with(read.settings(), URI.create("https://plimsoll.example"), queue);
  }

  @AfterEach
  void stop() {
    queue.close();
    gitHub.stop();
  }

  @Test
  void everyRepositoryIsToBeVisitedAndNoPullRequest() throws Exception {
    listing(okJson(TWO));

    handler.handle(work(0), () -> true);

    assertThat(waiting())
        .containsExactlyInAnyOrder(
            new RepositoryKey(5, "tidewater", "harbour"),
            new RepositoryKey(5, "tidewater", "dock"));
  }

  @Test
  void aListingThatFailsIsTriedAgainAndLeavesNothingHalfDone() {
    listing(status(502));

    assertThatThrownBy(() -> handler.handle(work(0), () -> true)).isInstanceOf(RetryLater.class);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void anInstallationThatIsGoneIsGivenUp() throws Exception {
    listing(okJson("{\"message\": \"This installation has been suspended\"}").withStatus(403));

    assertThatThrownBy(() -> handler.handle(work(0), () -> true)).isInstanceOf(RetryLater.class);
    handler.handle(work(2), () -> true);
    assertThat(waiting()).isEmpty();
  }

  private void listing(ResponseDefinitionBuilder answer) {
    gitHub.stubFor(get(urlPathEqualTo("/installation/repositories")).willReturn(answer));
  }

  private static LeasedWork work(int misses) {
    return new LeasedWork(
        new InstallationKey(5),
        Optional.empty(),
        misses + 7,
        1,
        "lease",
        1,
        Optional.empty(),
        Priority.BACKGROUND,
        misses,
        Optional.empty());
  }

  private List<Target> waiting() {
    return queue.lease(10, Duration.ofMinutes(1)).stream().map(LeasedWork::target).toList();
  }
}
