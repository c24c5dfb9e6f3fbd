package dev.plimsoll.demo.page;

import dev.plimsoll.demo.page.PageState.Conversation;
import dev.plimsoll.demo.page.PageState.Message;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.LineRange;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.ReviewComment;
import dev.plimsoll.demo.standin.ReviewThread;
import dev.plimsoll.demo.standin.StandInGitHub;
import dev.plimsoll.demo.standin.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Shows what people and the App say to each other.
final class ConversationView {
  private final StandInGitHub gitHub;
  private final PageMarkdown markdown;
  // What a suggestion would have changed can be told only as long as its lines are there.
  private final Map<String, List<String>> changes = new ConcurrentHashMap<>();

  ConversationView(StandInGitHub gitHub, PageMarkdown markdown) {
    this.gitHub = gitHub;
    this.markdown = markdown;
  }

  Conversation of(PullRequest pullRequest, ReviewThread thread) {
    List<String> change = change(pullRequest.head().tree(), thread);
    boolean open = !thread.resolved() && !thread.outdated();
    return new Conversation(
        thread.id(),
        thread.path(),
        thread.resolved() ? "resolved" : thread.outdated() ? "outdated" : "open",
        thread.resolver().map(account -> account.shownLogin()).orElse(""),
        thread.lines().map(LineRange::last).orElse(0),
        place(thread.lines().orElse(thread.originalLines())),
        open && Suggestion.in(thread.firstComment().body()).size() == 1,
        change,
        thread.comments().stream().map(comment -> message(pullRequest, comment)).toList());
  }

  private static String place(LineRange lines) {
    return lines.isOneLine()
        ? "line " + lines.first()
        : "lines " + lines.first() + " to " + lines.last();
  }

  private List<String> change(FileTree files, ReviewThread thread) {
    List<Suggestion> suggestions = Suggestion.in(thread.firstComment().body());
    if (suggestions.isEmpty()) {
      return List.of();
    }
    Suggestion suggestion = suggestions.getFirst();
    if (thread.lines().isEmpty()) {
      return changes.getOrDefault(thread.id(), suggestion.changeTo(List.of()));
    }
    LineRange range = thread.lines().get();
    return changes.computeIfAbsent(
        thread.id(),
        id -> {
          List<String> all =
              files.get(thread.path()).map(file -> file.lines()).orElse(List.of()).stream()
                  .map(String::stripTrailing)
                  .toList();
          return suggestion.changeTo(all.subList(range.first() - 1, range.last()));
        });
  }

  Message message(PullRequest pullRequest, ReviewComment comment) {
    return new Message(
        comment.author().shownLogin(),
        comment.author().bot(),
        markdown.html(comment.body()),
        gitHub.reactionsTo(comment.id()).stream().sorted().toList(),
        gitHub.handling(pullRequest).isHidden(comment));
  }

  List<Message> reviews(PullRequest pullRequest) {
    return pullRequest.reviews().stream()
        .filter(review -> !review.pending())
        .map(review ->
            new Message(
                review.author().shownLogin(),
                review.author().bot(),
                markdown.html(review.body()),
                List.of(),
                false))
        .toList();
  }
}
