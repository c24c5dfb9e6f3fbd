package dev.plimsoll.demo;

import dev.plimsoll.demo.standin.CheckRun;
import dev.plimsoll.demo.standin.Commit;
import dev.plimsoll.demo.standin.LineRange;
import dev.plimsoll.demo.standin.Review;
import dev.plimsoll.demo.standin.ReviewThread;
import dev.plimsoll.demo.standin.Suggestion;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Shows in a terminal what GitHub shows in a browser.
final class Screen {
  private static final int WIDTH = 88;

  private final PrintStream out;
  private final Palette palette;
  private final boolean unicode;
  private boolean behindGap;

  Screen(PrintStream out, Palette palette) {
    this.out = out;
    this.palette = palette;
    this.unicode = out.charset().equals(StandardCharsets.UTF_8);
  }

  void title(String text) {
    print(palette.bold(text));
    gap();
  }

  /// Something that happens.
  void step(String text) {
    print(palette.cyan(unicode ? "●" : "*") + " " + text);
  }

  void closing(String text) {
    gap();
    print(palette.bold(text));
  }

  void failure(String sentence) {
    print(palette.red((unicode ? "✗ " : "x ") + sentence));
  }

  void review(Review review, List<ReviewThread> threads, Commit head) {
    gap();
    quote(palette.bold(review.author().shownLogin()) + " " + palette.faint("reviewed"));
    Markdown.show(review.body(), palette, WIDTH).forEach(this::quote);
    threads.forEach(thread -> thread(thread, head));
    gap();
  }

  private void thread(ReviewThread thread, Commit head) {
    quote("");
    quote(palette.bold(thread.path()) + palette.faint(", " + lines(thread.originalLines())));
    String body = thread.firstComment().body();
    Markdown.show(body, palette, WIDTH - 2).forEach(line -> quote("  " + line));
    for (Suggestion suggestion : Suggestion.in(body)) {
      suggestion.changeTo(commented(thread, head)).forEach(line -> quote("    " + painted(line)));
    }
  }

  private static String lines(LineRange range) {
    return range.isOneLine()
        ? "line " + range.first()
        : "lines " + range.first() + " to " + range.last();
  }

  private static List<String> commented(ReviewThread thread, Commit head) {
    LineRange range = thread.originalLines();
    return head
        .tree()
        .get(thread.path())
        .map(file -> file.lines().subList(range.first() - 1, range.last()))
        .orElse(List.of())
        .stream()
        .map(String::stripTrailing)
        .toList();
  }

  private String painted(String line) {
    String text = line.substring(1).replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    String shown = line.charAt(0) + " " + text;
    return switch (line.charAt(0)) {
      case '-' -> palette.red(shown);
      case '+' -> palette.green(shown);
      default -> shown;
    };
  }

  void checkRun(CheckRun run) {
    boolean green = run.succeeded();
    String mark = unicode ? (green ? "✓" : "✗") : (green ? "ok" : "x");
    String verdict = mark + " " + run.name();
    String title = run.title().map(text -> ": " + text).orElse("");
    gap();
    quote((green ? palette.green(verdict) : palette.red(verdict)) + palette.bold(title));
    run.summary()
        .ifPresent(summary ->
            Markdown.show(summary, palette, WIDTH - 2).forEach(line -> quote("  " + line)));
    gap();
  }

  private void quote(String line) {
    print((palette.faint(unicode ? "│" : "|") + " " + line).stripTrailing());
  }

  private void print(String line) {
    out.println(line);
    behindGap = false;
  }

  /// One empty line, however many are asked for.
  private void gap() {
    if (!behindGap) {
      out.println();
    }
    behindGap = true;
  }
}
