package dev.plimsoll.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.github.GitHubCall;
import dev.plimsoll.github.GitHubCall.Api;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Figures of limits, of however many installations.
class BudgetsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final int LIMIT = 5_000;

  private Instant now = NOON;
  private final PrometheusMeterRegistry registry = Meters.registry();
  private final CallWatch watch =
      new CallWatch(registry, Spans.NONE, new Budgets(registry, () -> now));

  @Test
  void tenThousandInstallationsMakeAFewSeries() {
    for (int id = 1; id <= 10_000; id++) {
      watch.begin(call()).answered(200);
      watch.allowed(id, Api.REST, LIMIT, id % LIMIT, NOON.plusSeconds(3600));
      watch.allowed(id, Api.GRAPHQL, LIMIT, LIMIT - id % LIMIT, NOON.plusSeconds(3600));
    }

    assertThat(series()).hasSizeLessThan(150);
    assertThat(series("plimsoll_github_budget_remaining{")).hasSize(2 * Budgets.MOST);
    assertThat(series("plimsoll_github_budget_installations{"))
        .allMatch(line -> line.endsWith(" 10000.0"));
  }

  @Test
  void theOnesWithTheLeastLeftAreNamed_andTheRestIsSummed() {
    for (int id = 1; id <= 30; id++) {
      watch.allowed(id, Api.REST, LIMIT, id * 100, NOON.plusSeconds(3600));
    }

    assertThat(series("plimsoll_github_budget_remaining{"))
        .contains("plimsoll_github_budget_remaining{api=\"rest\",installation=\"1\"} 100.0")
        .noneMatch(line -> line.contains("installation=\"21\""));
    int rest = 100 * (21 + 22 + 23 + 24 + 25 + 26 + 27 + 28 + 29 + 30);
    assertThat(series("plimsoll_github_budget_others_remaining{"))
        .contains("plimsoll_github_budget_others_remaining{api=\"rest\"} " + (double) rest);
  }

  @Test
  void aLimitWhoseHourIsOverIsForgotten() {
    watch.allowed(1, Api.REST, LIMIT, 3, NOON.plusSeconds(60));
    assertThat(series("plimsoll_github_budget_remaining{")).hasSize(1);

    now = NOON.plusSeconds(61);

    assertThat(series("plimsoll_github_budget_remaining{")).isEmpty();
  }

  private static GitHubCall call() {
    return new GitHubCall(Api.REST, false, "list_files", "GET", "api.github.example");
  }

  private List<String> series(String start) {
    return series().stream().filter(line -> line.startsWith(start)).toList();
  }

  private List<String> series() {
    watch.refresh();
    return registry.scrape().lines().filter(line -> !line.startsWith("#")).toList();
  }
}
