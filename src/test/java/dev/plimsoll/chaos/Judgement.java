package dev.plimsoll.chaos;

import dev.plimsoll.chaos.Shortfall.Kind;
import dev.plimsoll.demo.standin.CheckRun;
import dev.plimsoll.demo.standin.Commit;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.Review;
import dev.plimsoll.demo.standin.ReviewComment;
import dev.plimsoll.demo.standin.ReviewThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds one pull request against what it should be, by nothing but what was pushed to it.
final class Judgement {
  private static final Pattern MARK = Pattern.compile("<!-- plimsoll:([0-9a-f]{32}) -->");
  private static final Pattern RULE = Pattern.compile("https://plimsoll\\.example/rules/([a-z-]+)");

  private final Subject subject;
  private final PullRequest pullRequest;
  private final List<Shortfall> found = new ArrayList<>();

  private Judgement(Subject subject) {
    this.subject = subject;
    this.pullRequest = subject.pullRequest();
  }

  static List<Shortfall> of(Subject subject) {
    return new Judgement(subject).judge();
  }

  private List<Shortfall> judge() {
    subject.heads().stream().distinct().forEach(this::checkRuns);
    doubledThreads();
    doubledReviews();
    subject.asked().forEach(this::answer);
    if (pullRequest.open()) {
      verdict();
      subject.paths().forEach(this::threads);
    }
    return List.copyOf(found);
  }

  private void add(Kind kind, String what) {
    found.add(new Shortfall(kind, subject.toString(), what));
  }

  private List<CheckRun> runsOn(Commit commit) {
    return subject.mooring().gitHub().checkRunsOn(commit);
  }

  /// A run that somebody asked for says so behind a colon; there may be one of each, and one that
  /// nobody asked for.
  private void checkRuns(Commit head) {
    List<CheckRun> runs = runsOn(head);
    String where = " on " + head.sha().substring(0, 8);
    runs.stream()
        .filter(run -> !run.completed())
        .forEach(run -> add(Kind.UNDONE, "a check run is " + run.status() + where));
    List<String> occasions =
        runs.stream().map(run -> run.externalId().orElse("")).map(Judgement::occasion).toList();
    repeated(occasions)
        .forEach((occasion, times) ->
            add(
                Kind.DOUBLED_CHECK_RUN,
                times + " check runs" + where + (occasion.isEmpty() ? "" : " for " + occasion)));
  }

  private static String occasion(String externalId) {
    int colon = externalId.indexOf(':');
    return colon < 0 ? "" : externalId.substring(colon + 1);
  }

  private void verdict() {
    String wanted = subject.isFlawed() ? "failure" : "success";
    List<CheckRun> runs = runsOn(pullRequest.head());
    if (runs.isEmpty()) {
      add(Kind.UNDONE, "no check run on the head");
    } else if (!runs.getFirst().conclusion().filter(wanted::equals).isPresent()) {
      add(
          Kind.UNDONE,
          "the check run says %s instead of %s: %s"
              .formatted(
                  runs.getFirst().conclusion().orElse("nothing"),
                  wanted,
                  runs.getFirst().title().orElse("")));
    }
  }

  private void threads(String path) {
    for (Flaw flaw : Flaw.values()) {
      boolean wanted = subject.flaws(path).contains(flaw);
      List<ReviewThread> about =
          pullRequest.threads().stream()
              .filter(thread -> thread.path().equals(path) && rules(thread).contains(flaw.rule()))
              .toList();
      long open = about.stream().filter(thread -> !thread.resolved()).count();
      if (wanted && about.isEmpty()) {
        add(Kind.UNDONE, "no comment on " + flaw.rule() + " in " + path);
      } else if (open != (wanted ? 1 : 0) && about.size() <= 1) {
        add(
            Kind.UNDONE,
            "thread on " + flaw.rule() + " in " + path + (wanted ? " closed" : " open"));
      }
      if (about.size() > 1) {
        add(Kind.DOUBLED_COMMENT, about.size() + " threads on " + flaw.rule() + " in " + path);
      }
    }
  }

  private static Set<String> rules(ReviewThread thread) {
    return matches(RULE, thread).collect(Collectors.toCollection(HashSet::new));
  }

  private static Stream<String> matches(Pattern pattern, ReviewThread thread) {
    return pattern
        .matcher(thread.firstComment().body())
        .results()
        .map((MatchResult match) -> match.group(1));
  }

  private void doubledThreads() {
    List<String> marks =
        pullRequest.threads().stream().flatMap(thread -> matches(MARK, thread)).toList();
    repeated(marks)
        .forEach((mark, times) -> add(Kind.DOUBLED_COMMENT, times + " comments marked " + mark));
    pullRequest.threads().stream()
        .filter(thread -> thread.comments().size() > 1)
        .forEach(thread -> add(Kind.DOUBLED_COMMENT, "an answer of ours in " + thread.id()));
  }

  private void doubledReviews() {
    List<String> commits = pullRequest.reviews().stream().map(Review::commitId).toList();
    repeated(commits)
        .forEach((commit, times) ->
            add(Kind.DOUBLED_COMMENT, times + " reviews on " + commit.substring(0, 8)));
    pullRequest.reviews().stream()
        .filter(Review::pending)
        .forEach(review -> add(Kind.UNDONE, "a review that was never submitted"));
  }

  private void answer(Subject.Asked asked) {
    if (asked.words().endsWith("recheck")) {
      if (!subject.mooring().gitHub().reactionsTo(asked.comment()).contains("+1")) {
        add(Kind.UNDONE, "no recheck for comment " + asked.comment());
      }
      return;
    }
    String mark = "<!-- plimsoll-answer:" + asked.comment() + " -->";
    long answers =
        pullRequest.conversation().stream()
            .map(ReviewComment::body)
            .filter(body -> body.contains(mark))
            .count();
    if (answers == 0) {
      add(Kind.UNDONE, "no answer to comment " + asked.comment());
    } else if (answers > 1) {
      add(Kind.DOUBLED_COMMENT, answers + " answers to comment " + asked.comment());
    }
  }

  private static Map<String, Long> repeated(List<String> all) {
    Map<String, Long> counts =
        all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Map<String, Long> repeated = new HashMap<>(counts);
    repeated.values().removeIf(times -> times < 2);
    return repeated;
  }
}
