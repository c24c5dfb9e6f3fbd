package dev.plimsoll.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.app.Collector.Span;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.queue.ChildJvm;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Traces, as a collector gets them.
@Timeout(180)
class TraceTest {
  private static final int SERVER = 2;
  private static final int CLIENT = 3;
  private static final int CONSUMER = 5;
  private static final FileTree MAIN = FileTree.empty().with("README.md", "# Harbour\n");

  @TempDir private Path data;

  @Test
  void oneTraceLeadsFromADeliveryToItsCheckRun() throws Exception {
    try (Collector collector = new Collector();
        Harbour harbour = new Harbour(MAIN)) {
      Map<String, String> environment = new HashMap<>(harbour.environment(data));
      environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", collector.address().toString());
      Settings settings = ((SettingsResult.Usable) SettingsReader.read(environment)).settings();
      try (Plimsoll server =
          Plimsoll.start(settings, new PullRequestReviews(), CataloguePages.all())) {
        stranger(server);
        PullRequest pullRequest =
            harbour.open(7, MAIN.with("Dockerfile", "FROM alpine:3.20\nADD motd /etc/motd\n"));
        harbour.deliver("opened", pullRequest, server.address());
        harbour.verdict(pullRequest);
      }

      Span delivery = collector.only("delivery");
      Span work = collector.only("work", delivery.trace());
      assertThat(delivery.parent()).isEmpty();
      assertThat(delivery.kind()).isEqualTo(SERVER);
      assertThat(delivery.attributes())
          .containsEntry("plimsoll.event", "pull_request")
          .containsEntry("plimsoll.outcome", "stored");
      assertThat(work.parent()).isEqualTo(delivery.id());
      assertThat(work.kind()).isEqualTo(CONSUMER);
      assertThat(work.attributes())
          .containsEntry("plimsoll.repository", "tidewater/harbour")
          .containsEntry("plimsoll.pull_request", "7")
          .containsEntry("plimsoll.attempt", "1")
          .containsEntry("plimsoll.priority", "interactive")
          .containsEntry("plimsoll.outcome", "done")
          .containsKeys("plimsoll.delivery", "plimsoll.waited_seconds");
      for (String step : List.of("answer", "read", "plan", "write_review", "write_check_run")) {
        assertThat(collector.only(step, delivery.trace()).parent()).as(step).isEqualTo(work.id());
      }
      Span call = collector.only("github create_check_run", delivery.trace());
      assertThat(call.parent()).isEqualTo(collector.only("write_check_run", delivery.trace()).id());
      assertThat(call.kind()).isEqualTo(CLIENT);
      assertThat(call.attributes())
          .containsEntry("http.request.method", "POST")
          .containsEntry("http.response.status_code", "201");
      assertThat(collector.only("github read_pull_request_and_threads", delivery.trace()).parent())
          .isEqualTo(collector.only("read", delivery.trace()).id());
      String secret = environment.get("GITHUB_WEBHOOK_SECRET");
      assertThat(collector.spans().toString())
          .doesNotContain(secret, "Bearer", "ghs_", "repository(owner", "motd");
    }
  }

  private static void stranger(Plimsoll server) throws Exception {
    HttpURLConnection request =
        (HttpURLConnection)
            server.address().resolve("/api/github/webhooks").toURL().openConnection();
    request.setRequestMethod("POST");
    request.setDoOutput(true);
    assertThat(request.getResponseCode()).isEqualTo(401);
  }

  @Test
  void withoutTheVariablesNothingOfItIsLoaded() throws Exception {
    String loaded = loadedClasses(Map.of());

    assertThat(loaded).contains("dev.plimsoll.app.Plimsoll ");
    assertThat(loaded).doesNotContain("io.opentelemetry.", "io.micrometer.", "io.prometheus.");
  }

  @Test
  void whereItIsSwitchedOffNothingOfItIsLoaded() throws Exception {
    String loaded =
        loadedClasses(
            Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9",
                "OTEL_SDK_DISABLED", "true"));

    assertThat(loaded).doesNotContain("io.opentelemetry.");
  }

  @Test
  void whatIsNotHereIsRefusedWithWhatIs() {
    Map<String, String> environment = new HashMap<>(TestSettings.environment(data));
    environment.put("OTEL_TRACES_EXPORTER", "zipkin");
    environment.put("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc");
    environment.put("PLIMSOLL_METRICS_PORT", "65536");
    environment.put("PLIMSOLL_LOG_FORMAT", "xml");

    assertThat(((SettingsResult.Rejected) SettingsReader.read(environment)).message())
        .contains("OTEL_TRACES_EXPORTER names an exporter that is not here")
        .contains("OTEL_EXPORTER_OTLP_PROTOCOL names a protocol that is not here")
        .contains("PLIMSOLL_METRICS_PORT is no port")
        .contains("PLIMSOLL_LOG_FORMAT is not known")
        .contains("Give one of text, json.");
  }

  private String loadedClasses(Map<String, String> more) throws Exception {
    Path list = data.resolve("classes.txt");
    ProcessBuilder program = ChildJvm.of(ServingProgram.class);
    program.command().add(1, "-Xlog:class+load:file=" + list);
    program.environment().clear();
    program.environment().putAll(TestSettings.environment(data.resolve("data")));
    program.environment().putAll(more);
    Process process = program.start();
    try {
      assertThat(
              process.errorReader(UTF_8).lines().anyMatch(line -> line.contains(" is ready at ")))
          .isTrue();
    } finally {
      process.destroy();
      process.waitFor();
    }
    return Files.readString(list);
  }
}
