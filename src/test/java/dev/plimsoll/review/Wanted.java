package dev.plimsoll.review;

import java.util.regex.Pattern;

/// Plans and drafts as text to compare, with fingerprints left out.
final class Wanted {
  static final Links LINKS = new Links("https://plimsoll.test/", "https://host.test");
  private static final Pattern FINGERPRINT = Pattern.compile("plimsoll:[0-9a-f]{32}");

  private Wanted() {}

  static Planner planner() {
    return new Planner(new ToyChecker(), LINKS);
  }

  static Plan plan(FakeHost host) {
    return planner().plan(FakeHost.PULL_REQUEST, host.state());
  }

  static String text(Plan plan) {
    StringBuilder out = new StringBuilder();
    plan.threadsToResolve().forEach(id -> out.append("=== resolve ").append(id).append('\n'));
    plan.review().ifPresent(review -> out.append(text(review)));
    plan.checkRun().ifPresent(run -> out.append(text(run)));
    return out.toString();
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
