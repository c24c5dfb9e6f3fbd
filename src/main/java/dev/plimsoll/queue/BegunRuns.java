package dev.plimsoll.queue;

import dev.plimsoll.database.Database;
import java.util.List;
import java.util.Optional;

/// The check runs that were begun, and that are not known to be completed. What a method did is
/// durable when it returns.
public final class BegunRuns {
  private final Database database;

  BegunRuns(Database database) {
    this.database = database;
  }

  /// Notes that one is about to be begun on a commit of a pull request.
  public void begins(PullRequestKey pullRequest, String commit) {
    database.write(
        Rows.of(pullRequest),
        session -> BegunTable.insert(session, pullRequest, commit, session.now()));
  }

  /// Notes one that was begun by somebody who may not complete it any more, and marks the pull
  /// request, so that somebody else does.
  public void left(PullRequestKey pullRequest, String commit) {
    Mark mark = new Mark(pullRequest, Optional.empty(), Priority.INTERACTIVE);
    database.write(
        Rows.of(pullRequest),
        session -> {
          MarkTable.mark(session, mark, Optional.empty(), session.now());
          return BegunTable.insert(session, pullRequest, commit, session.now());
        });
    database.announce();
  }

  /// Those that may still be in progress, the oldest first.
  public List<BegunRun> of(PullRequestKey pullRequest) {
    return database.read(session -> BegunTable.find(session, pullRequest, session.now()));
  }

  /// Strikes out those on a commit, because none is in progress there any more.
  public void ended(PullRequestKey pullRequest, String commit) {
    database.write(
        Rows.of(pullRequest), session -> BegunTable.delete(session, pullRequest, commit));
  }
}
