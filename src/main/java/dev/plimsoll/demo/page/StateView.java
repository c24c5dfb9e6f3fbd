package dev.plimsoll.demo.page;

import dev.plimsoll.demo.page.PageState.Attempt;
import dev.plimsoll.demo.page.PageState.Button;
import dev.plimsoll.demo.page.PageState.ChangedFile;
import dev.plimsoll.demo.page.PageState.Check;
import dev.plimsoll.demo.page.PageState.Conversation;
import dev.plimsoll.demo.page.PageState.Note;
import dev.plimsoll.demo.page.PageState.Pull;
import dev.plimsoll.demo.page.PageState.PushedCommit;
import dev.plimsoll.demo.page.PageState.Server;
import dev.plimsoll.demo.page.PageState.Text;
import dev.plimsoll.demo.standin.CheckRun;
import dev.plimsoll.demo.standin.Commit;
import dev.plimsoll.demo.standin.PullRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Looks at everything at once, and says it as the page shows it.
final class StateView {
  private final Board board;
  private final Stage stage;
  private final ServerKeeper keeper;
  private final Killing killing;
  private final Journal journal;
  private final PageMarkdown markdown;
  private final ConversationView conversations;

  StateView(Board board, Stage stage, ServerKeeper keeper, Killing killing, Journal journal) {
    this.board = board;
    this.stage = stage;
    this.keeper = keeper;
    this.killing = killing;
    this.journal = journal;
    this.markdown = new PageMarkdown(stage.gitHub().address().toString());
    this.conversations = new ConversationView(stage.gitHub(), markdown);
  }

  PageState now() {
    return stage.gitHub().still(() -> of(stage.pullRequest()));
  }

  private PageState of(PullRequest pullRequest) {
    long version = board.version();
    List<Conversation> all =
        pullRequest.threads().stream().map(one -> conversations.of(pullRequest, one)).toList();
    List<ChangedFile> files =
        pullRequest.diff().changes().stream().map(change -> DiffView.of(change, all)).toList();
    List<String> paths = files.stream().map(ChangedFile::path).toList();
    return new PageState(
        version,
        new Server(
            keeper.state().word(), keeper.pid(), keeper.address().map(Object::toString).orElse("")),
        pull(pullRequest),
        check(pullRequest.head()),
        conversations.reviews(pullRequest),
        pullRequest.conversation().stream()
            .map(comment -> conversations.message(pullRequest, comment))
            .toList(),
        files,
        all.stream().filter(one -> !paths.contains(one.path())).toList(),
        texts(pullRequest, paths),
        attempt(),
        journal.entries());
  }

  private Pull pull(PullRequest pullRequest) {
    return new Pull(
        pullRequest.number(),
        stage.gitHub().repository().fullName(),
        pullRequest.title(),
        pullRequest.author().shownLogin(),
        pullRequest.baseBranch(),
        pullRequest.headBranch(),
        commits(pullRequest));
  }

  private List<PushedCommit> commits(PullRequest pullRequest) {
    List<PushedCommit> commits = new ArrayList<>();
    Optional<Commit> at = Optional.of(pullRequest.head());
    for (; at.isPresent() && !at.equals(Optional.of(pullRequest.base())); at = at.get().parent()) {
      Commit commit = at.get();
      commits.addFirst(
          new PushedCommit(
              commit.sha().substring(0, 7),
              commit.message().lines().findFirst().orElse(""),
              stage.verdict(commit).flatMap(CheckRun::conclusion).orElse("")));
    }
    return commits;
  }

  private Check check(Commit head) {
    return stage.gitHub().checkRunsOn(head).stream()
        .findFirst()
        .map(this::check)
        .orElseGet(() -> new Check("waiting", "Plimsoll", "", "", List.of(), List.of()));
  }

  private Check check(CheckRun run) {
    return new Check(
        run.conclusion().orElse(run.status()),
        run.name(),
        run.title().orElse(""),
        markdown.html(run.summary().orElse("")),
        run.annotations().stream()
            .map(note ->
                new Note(
                    note.path("path").asText(),
                    note.path("start_line").asInt(),
                    note.path("annotation_level").asText(),
                    note.path("title").asText(""),
                    note.path("message").asText()))
            .toList(),
        IntStream.range(0, run.buttons().size())
            .mapToObj(index -> new Button(run.buttons().get(index), run.labels().get(index)))
            .toList());
  }

  private static List<Text> texts(PullRequest pullRequest, List<String> paths) {
    return pullRequest.head().tree().files().entrySet().stream()
        .filter(file -> paths.contains(file.getKey()) && !file.getValue().isBinary())
        .map(file -> new Text(file.getKey(), file.getValue().text()))
        .toList();
  }

  private Attempt attempt() {
    return killing
        .trial()
        .map(trial -> new Attempt(trial.moment().words(), trial.over(), trial.steps()))
        .orElseGet(() -> new Attempt("", true, List.of()));
  }
}
