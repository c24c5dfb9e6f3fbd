package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.demo.standin.Failure;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.ReviewComment;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The figures of a real server after a review, a fix on request, and a failure of GitHub; and that
/// the dashboard and the alerts ask for nothing that is not among them.
@Timeout(180)
class MetricsTest {
  private static final Path FILES = Path.of("deploy", "observability");
  private static final FileTree MAIN = FileTree.empty().with("README.md", "# Harbour\n");
  private static final FileTree FLAWED =
      MAIN.with("Dockerfile", "FROM python:3.12-slim\nADD templates /app/templates\n");

  /// Prometheus puts them on every series itself.
  private static final Set<String> BY_PROMETHEUS = Set.of("job", "instance", "le");

  @TempDir private static Path data;
  private static Harbour harbour;
  private static Plimsoll server;
  private static Scrape scrape;

  @BeforeAll
  static void aServerHasWorked() throws Exception {
    harbour = new Harbour(MAIN);
    harbour.gitHub().allow("mira", "write");
    server = started("0");
    PullRequest pullRequest = harbour.open(7, FLAWED);
    harbour.gitHub().failNext("GET", "/pulls/7/files", new Failure.Refused(502, limits()));
    harbour.deliver("opened", pullRequest, server.address());
    harbour.verdict(pullRequest);
    fixOnRequest(pullRequest);
    until(() ->
        now()
                .sum(
                    "plimsoll_work_seconds_count",
                    Map.of("outcome", "done", "target", "pull_request"))
            >= 2);
    scrape = now();
  }

  private static Map<String, String> limits() {
    return Map.of(
        "x-ratelimit-limit", "5000",
        "x-ratelimit-remaining", "4321",
        "x-ratelimit-reset", "9999999999");
  }

  private static void fixOnRequest(PullRequest pullRequest) throws Exception {
    ReviewComment comment = harbour.gitHub().comment(pullRequest, "mira", "/plimsoll fix");
    harbour
        .gitHub()
        .send(
            harbour.gitHub().commented("created", pullRequest, comment),
            server.address().resolve("/api/github/webhooks"));
    until(() -> harbour.gitHub().reactionsTo(comment.id()).contains("rocket"));
  }

  private static Plimsoll started(String metricsPort) throws IOException {
    Map<String, String> environment = new HashMap<>(harbour.environment(data));
    environment.put("PLIMSOLL_METRICS_PORT", metricsPort);
    SettingsResult settings = SettingsReader.read(environment);
    return Plimsoll.start(
        ((SettingsResult.Usable) settings).settings(),
        new PullRequestReviews(),
        CataloguePages.all());
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    assertThat(harbour.gitHub().await(condition, Duration.ofSeconds(60))).isTrue();
  }

  private static Scrape now() {
    try {
      return Scrape.of(server.metrics().orElseThrow());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterAll
  static void stopEverything() {
    server.close();
    harbour.close();
  }

  @Test
  void deliveriesAreCountedByEventAndOutcome() {
    assertThat(
            scrape.sum(
                "plimsoll_deliveries_total", Map.of("event", "pull_request", "outcome", "stored")))
        .isEqualTo(1);
    assertThat(
            scrape.sum(
                "plimsoll_deliveries_total", Map.of("event", "issue_comment", "outcome", "stored")))
        .isEqualTo(1);
    assertThat(scrape.sum("plimsoll_intake_seconds_count", Map.of())).isEqualTo(2);
  }

  @Test
  void anEventThatGitHubDoesNotHaveGetsNoSeriesOfItsOwn() throws Exception {
    for (String name : List.of("made-up-1", "made-up-2")) {
      URI address = server.address().resolve("/api/github/webhooks");
      HttpURLConnection request = (HttpURLConnection) address.toURL().openConnection();
      request.setRequestProperty("X-GitHub-Event", name);
      request.setRequestMethod("POST");
      request.setDoOutput(true);
      assertThat(request.getResponseCode()).isEqualTo(401);
    }

    Scrape after = now();
    assertThat(
            after.sum("plimsoll_deliveries_total", Map.of("event", "other", "outcome", "unsigned")))
        .isEqualTo(2);
    assertThat(after.series()).noneMatch(line -> line.labels().containsValue("made-up-1"));
  }

  @Test
  void theTimeFromADeliveryToItsVerdictIsTold() {
    assertThat(scrape.sum("plimsoll_delivery_to_verdict_seconds_count", Map.of())).isPositive();
    assertThat(scrape.sum("plimsoll_delivery_to_verdict_seconds_sum", Map.of())).isPositive();
  }

  @Test
  void findingsAndFixesAreCountedByRule() {
    Map<String, String> rule = Map.of("rule", "add-instead-of-copy");

    assertThat(scrape.sum("plimsoll_findings_total", rule)).isEqualTo(1);
    assertThat(scrape.sum("plimsoll_fixes_offered_total", rule)).isEqualTo(1);
    assertThat(
            scrape.sum(
                "plimsoll_fixes_applied_total",
                Map.of("rule", "add-instead-of-copy", "means", "command")))
        .isEqualTo(1);
    assertThat(scrape.sum("plimsoll_fixes_withheld_total", rule)).isZero();
  }

  @Test
  void requestsToGitHubAreCountedByWhatTheyAreFor() {
    String name = "plimsoll_github_call_seconds_count";

    assertThat(scrape.sum(name, Map.of("operation", "list_files", "status", "5xx"))).isEqualTo(1);
    assertThat(scrape.sum(name, Map.of("operation", "create_review", "access", "write")))
        .isEqualTo(1);
    assertThat(scrape.sum(name, Map.of("operation", "commit_fixes", "api", "graphql")))
        .isEqualTo(1);
    assertThat(scrape.sum(name, Map.of("operation", "other"))).isZero();
    assertThat(scrape.sum("plimsoll_github_tokens_minted_total", Map.of())).isPositive();
    assertThat(scrape.sum("plimsoll_github_budget_remaining", Map.of("api", "rest")))
        .isEqualTo(4321);
  }

  @Test
  void workIsCountedByHowItEnded() {
    assertThat(
            scrape.sum(
                "plimsoll_work_seconds_count", Map.of("outcome", "done", "target", "pull_request")))
        .isGreaterThanOrEqualTo(2);
    assertThat(scrape.sum("plimsoll_work_seconds_count", Map.of())).isGreaterThanOrEqualTo(3);
    assertThat(scrape.sum("plimsoll_queue_set_aside", Map.of())).isZero();
  }

  @Test
  void thePublicPortTellsNoFigures() throws Exception {
    HttpURLConnection request =
        (HttpURLConnection) server.address().resolve("/metrics").toURL().openConnection();

    assertThat(request.getResponseCode()).isEqualTo(404);
  }

  @Test
  void aPortThatIsTakenIsSaid() throws Exception {
    String taken = String.valueOf(server.metrics().orElseThrow().getPort());
    Path own = Files.createTempDirectory(data, "own");
    Map<String, String> environment = new HashMap<>(harbour.environment(own));
    environment.put("PLIMSOLL_METRICS_PORT", taken);
    Settings settings = ((SettingsResult.Usable) SettingsReader.read(environment)).settings();

    assertThatThrownBy(
            () -> Plimsoll.start(settings, new PullRequestReviews(), CataloguePages.all()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(taken);
  }

  @Test
  void theDashboardAsksForNothingThatIsNotTold() throws Exception {
    JsonNode dashboard =
        new ObjectMapper().readTree(Files.readString(FILES.resolve("grafana-dashboard.json")));
    List<String> expressions = dashboard.findValues("expr").stream().map(JsonNode::asText).toList();

    assertThat(expressions).hasSizeGreaterThan(20);
    assertThat(expressions.stream().flatMap(it -> missing(it).stream())).isEmpty();
  }

  @Test
  void theAlertsAskForNothingThatIsNotTold_andEachSaysWhatToDo() throws Exception {
    for (JsonNode alert : alerts()) {
      String name = alert.path("alert").asText();
      assertThat(missing(alert.path("expr").asText())).as(name).isEmpty();
      JsonNode annotations = alert.path("annotations");
      assertThat(annotations.path("summary").asText()).as(name).endsWith(".");
      assertThat(annotations.path("action").asText()).as(name).hasSizeGreaterThan(40);
      assertThat(alert.path("labels").path("severity").asText()).isIn("page", "ticket");
    }
  }

  @Test
  void theReadmeNamesEveryFigureOfOurs() throws Exception {
    String readme = Files.readString(Path.of("README.md"));

    assertThat(
            scrape.names().stream()
                .filter(name -> name.startsWith("plimsoll_"))
                .map(MetricsTest::family)
                .distinct())
        .isNotEmpty()
        .allMatch(family -> readme.contains("`" + family + "`"));
  }

  /// Without what is added for the parts of a histogram.
  private static String family(String name) {
    return name.replaceFirst("_(bucket|count|sum|max)$", "");
  }

  private static List<JsonNode> alerts() throws IOException {
    Object read =
        new Load(LoadSettings.builder().build())
            .loadFromString(Files.readString(FILES.resolve("alerts.yml")));
    List<JsonNode> alerts = new ArrayList<>();
    for (JsonNode group : new ObjectMapper().<JsonNode>valueToTree(read).path("groups")) {
      group.path("rules").forEach(alerts::add);
    }
    assertThat(alerts).hasSizeGreaterThan(10);
    return alerts;
  }

  private static List<String> missing(String expression) {
    Map<String, Set<String>> named = PromQl.read(expression);
    assertThat(named).as("metrics named in: %s", expression).isNotEmpty();
    List<String> missing = new ArrayList<>();
    named.forEach((metric, labels) -> {
      if (!scrape.names().contains(metric)) {
        missing.add(metric);
      }
      labels.stream()
          .filter(label -> !BY_PROMETHEUS.contains(label))
          .filter(label -> !scrape.labels(metric).contains(label))
          .forEach(label -> missing.add(metric + "{" + label + "}"));
    });
    return missing;
  }
}
