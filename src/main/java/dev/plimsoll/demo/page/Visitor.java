package dev.plimsoll.demo.page;

import dev.plimsoll.demo.page.Journal.Kind;
import dev.plimsoll.demo.standin.CheckRun;
import dev.plimsoll.demo.standin.Commit;
import dev.plimsoll.demo.standin.Delivery;
import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.ReviewComment;
import dev.plimsoll.demo.standin.ReviewThread;
import dev.plimsoll.demo.standin.StandInGitHub;
import dev.plimsoll.demo.standin.Suggestion;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the visitor does to the pull request, one thing at a time.
final class Visitor {
  private static final Duration LOOK = Duration.ofMillis(1500);
  private static final String PUSHED = "delivers a push";

  private final Stage stage;
  private final Postbox postbox;
  private final Journal journal;
  private final Killing killing;

  Visitor(Stage stage, Postbox postbox, Journal journal, Killing killing) {
    this.stage = stage;
    this.postbox = postbox;
    this.journal = journal;
    this.killing = killing;
  }

  /// Opens the pull request.
  void open() throws InterruptedException {
    does("opens a pull request", "#" + stage.pullRequest().number());
    postbox.send(delivery("opened"), "delivers that a pull request was opened");
  }

  void beginAgain() throws IOException, InterruptedException {
    PullRequest old = stage.pullRequest();
    killing.forget();
    stage.beginAgain();
    journal.clear();
    postbox.send(
        stage.gitHub().delivery("closed", old), "delivers that #" + old.number() + " was closed");
    open();
  }

  void commitSuggestion(String thread) throws RefusedException, InterruptedException {
    commit(List.of(thread(thread)));
  }

  void commitAllSuggestions() throws RefusedException, InterruptedException {
    List<ReviewThread> open =
        stage.pullRequest().threads().stream()
            .filter(thread -> !thread.resolved() && !thread.outdated())
            .filter(thread -> Suggestion.in(thread.firstComment().body()).size() == 1)
            .toList();
    if (open.isEmpty()) {
      throw new RefusedException("There is no open suggestion left.");
    }
    commit(open);
  }

  private void commit(List<ReviewThread> threads) throws RefusedException, InterruptedException {
    try {
      Commit commit = stage.gitHub().commitSuggestions(stage.pullRequest(), threads);
      does("commits " + CallWords.counted(threads.size(), "suggestion"), shortName(commit));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
    postbox.send(delivery("synchronize"), PUSHED);
  }

  void push(Prepared prepared) throws RefusedException, InterruptedException {
    FileTree files = prepared.in(stage.files());
    if (prepared == Prepared.FORCE) {
      String message = prepared.message() + "\n\nInstead of " + stage.pullRequest().head().sha();
      stage.gitHub().handling(stage.pullRequest()).forcePush(message, files);
      does("force-pushes", shortName(stage.pullRequest().head()));
    } else {
      does(
          "pushes \u201c" + prepared.message() + "\u201d",
          shortName(stage.push(prepared.message(), files)));
    }
    postbox.send(delivery("synchronize"), PUSHED);
  }

  void edit(Map<String, String> texts) throws RefusedException, InterruptedException {
    FileTree files = new Edited(texts).in(stage.files());
    does("commits own changes", shortName(stage.push("Change what I like", files)));
    postbox.send(delivery("synchronize"), PUSHED);
  }

  void kill(Moment moment) throws RefusedException, InterruptedException {
    FileTree files = Prepared.WORKER.in(stage.files());
    Commit commit = stage.push(Prepared.WORKER.message(), files);
    does("pushes \u201c" + Prepared.WORKER.message() + "\u201d", shortName(commit));
    Trial trial = killing.begin(moment, commit);
    if (postbox.send(delivery("synchronize"), PUSHED)) {
      trial.step("ok", "The delivery is accepted: 202");
      trial.accepted();
    } else {
      trial.end("wrong", "The delivery was not accepted");
    }
  }

  void redeliver() throws RefusedException, InterruptedException {
    Optional<Delivery> last = postbox.last();
    if (last.isEmpty()) {
      throw new RefusedException("Nothing was delivered yet.");
    }
    int before = stage.gitHub().requests().size();
    postbox.send(last.get(), "delivers the same again");
    Background.run(
        journal,
        () -> {
          if (!stage.gitHub().await(() -> stage.gitHub().requests().size() > before, LOOK)) {
            journal.tell(
                Kind.NOTE, "Nothing happens, as it should", "the delivery is known: no call");
          }
          return before;
        });
  }

  void resolve(String id) throws RefusedException {
    ReviewThread thread = thread(id);
    stage.gitHub().resolve(stage.pullRequest(), thread, Stage.VISITOR);
    does("resolves a conversation", thread.path());
  }

  void answer(String id, String text) throws RefusedException, InterruptedException {
    StandInGitHub gitHub = stage.gitHub();
    ReviewThread thread = thread(id);
    ReviewComment comment =
        gitHub.answer(stage.pullRequest(), thread, Stage.VISITOR, written(text));
    does("answers in a conversation", thread.path());
    postbox.send(
        gitHub.commented("created", stage.pullRequest(), thread(id), comment),
        "delivers an answer in a conversation");
  }

  void comment(String text) throws RefusedException, InterruptedException {
    StandInGitHub gitHub = stage.gitHub();
    ReviewComment comment = gitHub.comment(stage.pullRequest(), Stage.VISITOR, written(text));
    does("comments", text.lines().findFirst().orElse(""));
    postbox.send(gitHub.commented("created", stage.pullRequest(), comment), "delivers a comment");
  }

  /// Presses a button of the check.
  void press(String button) throws RefusedException, InterruptedException {
    PullRequest pullRequest = stage.pullRequest();
    CheckRun run =
        stage
            .verdict(pullRequest.head())
            .filter(one -> one.buttons().contains(button))
            .orElseThrow(() -> new RefusedException("The check has no such button any more."));
    does("presses a button of the check", button);
    postbox.send(
        stage.gitHub().pressed(pullRequest, run, button, Stage.VISITOR),
        "delivers a press on a button");
  }

  private static String written(String text) throws RefusedException {
    if (text.isBlank()) {
      throw new RefusedException("Write something first.");
    }
    return text.strip();
  }

  private ReviewThread thread(String id) throws RefusedException {
    return stage.pullRequest().threads().stream()
        .filter(thread -> thread.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new RefusedException("There is no such conversation."));
  }

  private Delivery delivery(String action) {
    return stage.gitHub().delivery(action, stage.pullRequest());
  }

  private void does(String what, String detail) {
    journal.tell(Kind.PERSON, what, detail);
  }

  private static String shortName(Commit commit) {
    return commit.sha().substring(0, 7);
  }
}
