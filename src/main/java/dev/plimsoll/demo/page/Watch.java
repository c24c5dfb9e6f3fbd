package dev.plimsoll.demo.page;

import dev.plimsoll.demo.page.Journal.Kind;
import dev.plimsoll.demo.standin.Commit;
import dev.plimsoll.demo.standin.Gate;
import dev.plimsoll.demo.standin.LoggedRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Sees every request of the server: writes the journal, kills the server where a trial says so,
/// and announces what the server itself pushes, as GitHub does.
final class Watch implements Gate {
  private final Stage stage;
  private final Postbox postbox;
  private final Journal journal;
  private final Killing killing;
  private final AtomicReference<Optional<Commit>> announced =
      new AtomicReference<>(Optional.empty());

  Watch(Stage stage, Postbox postbox, Journal journal, Killing killing) {
    this.stage = stage;
    this.postbox = postbox;
    this.journal = journal;
    this.killing = killing;
  }

  @Override
  public boolean admits(LoggedRequest asked) {
    if (killing.strikes(asked, false)) {
      write(asked, Duration.ZERO);
      return false;
    }
    return true;
  }

  @Override
  public boolean releases(LoggedRequest answered, Duration took) {
    write(answered, took);
    if (killing.strikes(answered, true)) {
      return false;
    }
    if (answered.body().contains("createCommitOnBranch(")) {
      announce(stage.pullRequest().head());
    }
    return true;
  }

  private void write(LoggedRequest request, Duration took) {
    String path = request.path().replaceFirst("\\?.*", "");
    journal.exchange(
        Kind.CALL, CallWords.of(request), request.method() + " " + path, request.status(), took);
  }

  private void announce(Commit head) {
    Optional<Commit> before = announced.getAndSet(Optional.of(head));
    if (!before.equals(Optional.of(head))) {
      Background.run(
          journal,
          () ->
              postbox.send(
                  stage.gitHub().delivery("synchronize", stage.pullRequest()),
                  "delivers that the App pushed"));
    }
  }
}
