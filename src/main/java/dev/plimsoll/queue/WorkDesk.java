package dev.plimsoll.queue;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.Footprint;
import dev.plimsoll.database.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Where people look at the work that is not done, and have some of it tried again or dropped. It
/// may be used beside the processes that do the work.
public final class WorkDesk {
  private final Database database;

  public WorkDesk(Database database) {
    this.database = database;
  }

  /// What is to be listed.
  ///
  /// @param installation empty for all
  public record Filter(boolean setAsideOnly, Optional<Long> installation, int limit) {}

  /// Names work as people do: a repository, and of it a pull request, whatever the installation.
  ///
  /// @param number empty for everything in the repository
  public record Name(String owner, String repository, OptionalInt number) {}

  /// What is not done: running, then waiting as it will be taken, then put off, then set aside.
  public List<QueuedWork> list(Filter filter) {
    return database.read(session -> DeskTable.list(session, filter, session.now()));
  }

  /// What is not done of the named.
  public List<QueuedWork> find(Name name) {
    return database.read(session -> DeskTable.find(session, name, session.now()));
  }

  /// Has the named be tried at once, as a new mark would; what runs is left alone.
  ///
  /// @return how many are
  public int retry(Name name) {
    return announced(each(name, DeskTable::retry));
  }

  /// Has everything be tried again that was set aside.
  ///
  /// @return how many are
  public int retryAllSetAside() {
    int all = 0;
    int some;
    do {
      some =
          database.write(
              Footprint.takingFreeRows(),
              session -> DeskTable.retrySomeSetAside(session, session.now()));
      all += some;
    } while (some > 0);
    return announced(all);
  }

  /// Takes the named for done, until it is marked again. What runs ends without effect on it.
  ///
  /// @return how many were not done
  public int drop(Name name) {
    return each(name, DeskTable::drop);
  }

  private interface Change {
    int make(Session session, Target target, Instant now) throws SQLException;
  }

  // One at a time: other processes change the same rows, and none may wait for another in a circle.
  private int each(Name name, Change change) {
    return find(name).stream()
        .map(QueuedWork::target)
        .mapToInt(target -> database.write(session -> change.make(session, target, session.now())))
        .sum();
  }

  private int announced(int changed) {
    if (changed > 0) {
      database.announce();
    }
    return changed;
  }
}
