package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.demo.standin.Account;
import dev.plimsoll.demo.standin.CheckRun;
import dev.plimsoll.demo.standin.LoggedRequest;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.Review;
import dev.plimsoll.demo.standin.ReviewThread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Holds the end of a run against what a situation wants.
final class WantedState {
  private static final Pattern RULE = Pattern.compile("https://plimsoll\\.example/rules/([a-z-]+)");

  private final SituationRun run;
  private final JsonNode wanted;
  private final PullRequest pullRequest;

  WantedState(SituationRun run, JsonNode wanted) {
    this.run = run;
    this.wanted = wanted;
    this.pullRequest = run.pullRequest();
  }

  void isThere() {
    verdict();
    comments();
    threads();
    reviews();
    assertThat(run.gitHub().requests()).as("requests").noneMatch(LoggedRequest::unexpected);
    if (wanted.has("calls") && !run.isDisturbed()) {
      long calls = run.gitHub().requests().stream().filter(asked -> !asked.forToken()).count();
      assertThat(calls).as("calls").isEqualTo(wanted.path("calls").asLong());
    }
    if (!wanted.path("faults").asBoolean()) {
      assertThat(run.faults()).as("faults").isEmpty();
    }
  }

  private void verdict() {
    List<CheckRun> runs = run.gitHub().checkRunsOn(pullRequest.head());
    String check = wanted.path("check").asText();
    if (check.equals("none")) {
      assertThat(runs.isEmpty()).as("no check runs").isTrue();
      return;
    }
    countCheckRuns(runs);
    CheckRun newest = runs.getFirst();
    assertThat(newest.conclusion()).as("conclusion").hasValue(check);
    assertThat(newest.name()).isEqualTo("Plimsoll");
    String title = newest.title().orElse("");
    assertThat(title).as("title").isEqualTo(wanted.path("title").asText(title));
    String summary = newest.summary().orElse("");
    wanted.path("summary").forEach(part -> assertThat(summary).contains(part.asText()));
    wanted
        .path("not-in-summary")
        .forEach(part -> assertThat(summary).doesNotContain(part.asText()));
    assertThat(newest.annotations().size())
        .as("annotations")
        .isEqualTo(wanted.path("annotations").asInt(0));
  }

  /// A crash between two batches of annotations leaves a run without a digest; the next one, which
  /// has all of them, takes its place. Late deliveries spare what was so in between.
  private void countCheckRuns(List<CheckRun> runs) {
    List<String> digests = runs.stream().flatMap(one -> one.externalId().stream()).toList();
    assertThat(digests).as("whole check runs").isNotEmpty().doesNotHaveDuplicates();
    int most = wanted.path("check-runs").asInt(1);
    if (run.isDisturbed()) {
      assertThat(digests).as("whole check runs").hasSizeLessThanOrEqualTo(most);
    } else {
      assertThat(digests).as("check runs").hasSize(most);
      assertThat(runs.size()).as("check runs with a digest").isEqualTo(most);
    }
  }

  private void comments() {
    List<ReviewThread> threads = pullRequest.threads();
    JsonNode comments = wanted.path("comments");
    if (comments.isInt()) {
      assertThat(threads.size()).as("comments").isEqualTo(comments.asInt());
      return;
    }
    List<String> places = new ArrayList<>();
    comments.forEach(comment -> places.add(place(comment)));
    assertThat(threads.stream().map(WantedState::place))
        .as("comments")
        .containsExactlyInAnyOrderElementsOf(places);
    comments.forEach(this::words);
  }

  private void words(JsonNode comment) {
    String place = place(comment);
    String body =
        pullRequest.threads().stream()
            .filter(thread -> place(thread).equals(place))
            .findFirst()
            .orElseThrow()
            .firstComment()
            .body();
    comment.path("says").forEach(part -> assertThat(body).contains(part.asText()));
    comment.path("says-not").forEach(part -> assertThat(body).doesNotContain(part.asText()));
  }

  private static String place(JsonNode comment) {
    String kind = comment.path("suggestion").asBoolean() ? " with suggestion" : "";
    return "%s:%s %s%s"
        .formatted(
            comment.path("path").asText(),
            comment.path("line").asText(),
            comment.path("rule").asText(),
            kind);
  }

  private static String place(ReviewThread thread) {
    int first = thread.originalLines().first();
    int last = thread.originalLines().last();
    String body = thread.firstComment().body();
    Set<String> rules = new LinkedHashSet<>();
    Matcher rule = RULE.matcher(body);
    while (rule.find()) {
      rules.add(rule.group(1));
    }
    String kind = body.contains("```suggestion") ? " with suggestion" : "";
    return "%s:%s %s%s"
        .formatted(
            thread.path(),
            first == last ? String.valueOf(last) : first + "-" + last,
            String.join(", ", rules.stream().sorted().toList()),
            kind);
  }

  private void threads() {
    if (wanted.has("threads")) {
      List<String> states = new ArrayList<>();
      wanted.path("threads").forEach(state -> states.add(state.asText()));
      assertThat(pullRequest.threads().stream().map(WantedState::state))
          .as("threads")
          .containsExactlyElementsOf(states);
    } else {
      assertThat(pullRequest.threads()).as("threads").noneMatch(ReviewThread::resolved);
    }
  }

  private static String state(ReviewThread thread) {
    return thread
        .resolver()
        .map(who -> who.bot() ? "resolved" : "resolved by " + who.login())
        .orElse("open");
  }

  private void reviews() {
    int usual = pullRequest.threads().isEmpty() ? 0 : 1;
    int reviews = wanted.path("reviews").asInt(usual);
    // A failure may spare a review that only told what was in its way.
    assertThat(pullRequest.reviews().size())
        .as("reviews")
        .isBetween(run.isDisturbed() ? Math.min(1, reviews) : reviews, reviews);
    assertThat(pullRequest.reviews())
        .extracting(Review::author)
        .extracting(Account::bot)
        .doesNotContain(false);
    assertThat(
            pullRequest.threads().stream()
                .flatMap(thread -> thread.comments().stream().skip(1))
                .filter(comment -> comment.author().bot()))
        .as("answers of ours")
        .isEmpty();
  }
}
