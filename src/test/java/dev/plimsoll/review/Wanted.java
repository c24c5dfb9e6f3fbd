package dev.plimsoll.review;

import dev.plimsoll.config.ConfigurationReader;
import dev.plimsoll.config.ConfigurationSearch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Plans and drafts as text to compare, with fingerprints left out.
final class Wanted {
  static final Links LINKS = new Links("https://plimsoll.test/", "https://host.test");
  static final ConfigurationSearch CONFIGURATIONS =
      new ConfigurationSearch(new ConfigurationReader(List.of()));
  private static final Pattern FINGERPRINT = Pattern.compile("plimsoll:[0-9a-f]{32}");

  private Wanted() {}

  static Planner planner() {
    return new Planner(new ToyChecker(), LINKS, CONFIGURATIONS);
  }

  static Plan plan(FakeHost host) {
    return planner().plan(FakeHost.PULL_REQUEST, host.state(), host.memory.remembered);
  }

  static Reviewer reviewer(FakeHost host) {
    return new Reviewer(host, planner(), host.memory, host.clock::get);
  }

  static Reviewer.Outcome reconcile(FakeHost host) {
    return reviewer(host).reconcile(FakeHost.PULL_REQUEST, Optional.empty(), () -> true);
  }

  static String text(Plan plan) {
    StringBuilder out = new StringBuilder();
    plan.threadChanges().forEach(change -> out.append("=== ").append(change(change)).append('\n'));
    plan.review().ifPresent(review -> out.append(text(review)));
    plan.checkRun().ifPresent(run -> out.append(text(run)));
    return out.toString();
  }

  static String change(ThreadChange change) {
    return change.kind().name().toLowerCase(Locale.ROOT) + " " + change.subject();
  }

  static List<String> changes(FakeHost host) {
    return plan(host).threadChanges().stream().map(Wanted::change).toList();
  }

  static String text(ReviewDraft review) {
    StringBuilder out = new StringBuilder();
    out.append("=== review: ").append(review.body()).append('\n');
    for (ReviewDraft.Comment comment : review.comments()) {
      String first = comment.startLine().map(line -> line + "-").orElse("");
      out.append("--- %s %s%d%n".formatted(comment.path(), first, comment.line()));
      out.append(body(comment)).append('\n');
    }
    return out.toString();
  }

  static String body(ReviewDraft.Comment comment) {
    return FINGERPRINT.matcher(comment.body()).replaceAll("plimsoll:…");
  }

  static String text(CheckRunDraft run) {
    StringBuilder out = new StringBuilder();
    out.append("=== %s: %s%n".formatted(run.conclusion(), run.title()));
    out.append(run.summary()).append('\n');
    for (CheckRunDraft.Annotation note : run.annotations()) {
      out.append("--- %s %d-%d".formatted(note.path(), note.startLine(), note.endLine()));
      out.append(" %s %s%n".formatted(note.severity().label(), note.title()));
      out.append(note.message()).append('\n');
    }
    return out.toString();
  }
}
