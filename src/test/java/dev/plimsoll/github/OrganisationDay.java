package dev.plimsoll.github;

import dev.plimsoll.review.HostUnavailableException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/// A working day of an organisation against GitHub's hourly limits, by the real [RateBudget] and a
/// clock that is turned: how long verdicts wait for the limits, and how many calls they take.
///
/// What is assumed stands in the constants; what a verdict costs is held by `FewestCallsTest`.
final class OrganisationDay {
  private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");

  /// The share of a day's pushes in each hour: an organisation of one continent.
  private static final double[] HOURS = {
    .005, .005, .005, .005, .005, .01, .02, .05, .09, .11, .12, .10,
    .07, .09, .11, .10, .06, .02, .01, .005, .003, .003, .002, .002
  };

  private static final double WITH_CONTAINER_FILES = 0.15;
  private static final double WITH_FINDINGS = 0.4;
  private static final double MERGED_AFTERWARDS = 0.3;

  private static final Call FILES =
      Call.get(URI.create("https://api.example/repos/o/r/pulls/1/files"));
  private static final Call STATE =
      Call.post(URI.create("https://api.example/graphql"), new byte[0]);
  private static final Call REVIEW =
      Call.post(URI.create("https://api.example/repos/o/r/pulls/1/reviews"), new byte[0]);
  private static final Call CHECK =
      Call.post(URI.create("https://api.example/repos/o/r/check-runs"), new byte[0]);

  private final int repositories;
  private final double pushesForEach;
  private final Limit rest;
  private final Limit graphQl = new Limit(5_000);
  private final Random random = new Random(1);
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(
          Comparator.comparing(Task::due)
              .thenComparing(Task::purpose)
              .thenComparing(Task::arrived));
  private Instant now = MIDNIGHT;
  private final RateBudget budget = new RateBudget(() -> now, new RetryTimes(() -> now));

  private long verdicts;
  private long late;
  private Duration longest = Duration.ZERO;

  private record Task(Instant arrived, Instant due, Purpose purpose, List<Call> left) {}

  /// What GitHub counts for itself.
  private static final class Limit {
    private final int anHour;
    private int used;
    private int most;
    private Instant reset = MIDNIGHT.plus(Duration.ofHours(1));

    Limit(int anHour) {
      this.anHour = anHour;
    }

    Answer answer(Instant now) {
      while (!now.isBefore(reset)) {
        used = 0;
        reset = reset.plus(Duration.ofHours(1));
      }
      used++;
      most = Math.max(most, used);
      Map<String, List<String>> headers =
          Map.of(
              "x-ratelimit-limit", List.of(String.valueOf(anHour)),
              "x-ratelimit-remaining", List.of(String.valueOf(anHour - used)),
              "x-ratelimit-reset", List.of(String.valueOf(reset.getEpochSecond())));
      return new Answer(200, HttpHeaders.of(headers, (name, value) -> true), new byte[0]);
    }
  }

  private OrganisationDay(int repositories, double pushesForEach) {
    this.repositories = repositories;
    this.pushesForEach = pushesForEach;
    this.rest = new Limit(Math.min(12_500, 5_000 + 50 * Math.max(0, repositories - 20)));
  }

  static void main(String[] arguments) {
    double pushes = arguments.length == 0 ? 1 : Double.parseDouble(arguments[0]);
    System.out.println(
        "| repositories | pushes a day | most REST calls in an hour (limit) | most GraphQL | verdicts"
            + " held up | longest wait |");
    System.out.println("|---|---|---|---|---|---|");
    for (int repositories : new int[] {100, 10_000, 50_000, 100_000}) {
      System.out.println(new OrganisationDay(repositories, pushes).run());
    }
  }

  private String run() {
    fill();
    while (!tasks.isEmpty()) {
      Task task = tasks.remove();
      now = task.due().isAfter(now) ? task.due() : now;
      go(task);
    }
    return "| %,d | %,d | %,d (%,d) | %,d | %.1f %% | %d min |"
        .formatted(
            repositories,
            Math.round(repositories * pushesForEach),
            rest.most,
            rest.anHour,
            graphQl.most,
            100.0 * late / verdicts,
            longest.toMinutes());
  }

  private void fill() {
    for (int hour = 0; hour < HOURS.length; hour++) {
      long pushes = Math.round(repositories * pushesForEach * HOURS[hour]);
      for (long push = 0; push < pushes; push++) {
        Instant at = MIDNIGHT.plus(Duration.ofHours(hour)).plusMillis(random.nextInt(3_600_000));
        tasks.add(new Task(at, at, Purpose.PEOPLE, review()));
        if (random.nextDouble() < MERGED_AFTERWARDS) {
          tasks.add(new Task(at, at, Purpose.BACKGROUND, List.of(STATE, CHECK)));
        }
      }
    }
  }

  private List<Call> review() {
    if (random.nextDouble() >= WITH_CONTAINER_FILES) {
      return random.nextBoolean() ? List.of(FILES, CHECK) : List.of(STATE, CHECK);
    }
    return random.nextDouble() < WITH_FINDINGS
        ? List.of(FILES, STATE, REVIEW, CHECK)
        : List.of(FILES, STATE, CHECK);
  }

  private void go(Task task) {
    List<Call> left = task.left();
    try {
      while (!left.isEmpty()) {
        Call call = left.getFirst();
        budget.admit(call, task.purpose());
        budget.observe(call, (call == STATE ? graphQl : rest).answer(now), false);
        left = left.subList(1, left.size());
      }
      end(task);
    } catch (HostUnavailableException closed) {
      Instant later = closed.retryAt().orElseThrow();
      tasks.add(new Task(task.arrived(), later, task.purpose(), left));
    }
  }

  private void end(Task task) {
    if (task.purpose() == Purpose.PEOPLE) {
      Duration waited = Duration.between(task.arrived(), now);
      verdicts++;
      late += waited.toMinutes() >= 1 ? 1 : 0;
      longest = waited.compareTo(longest) > 0 ? waited : longest;
    }
  }
}
