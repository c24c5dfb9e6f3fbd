package dev.plimsoll.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs requests in one transaction, and where that fails each in one of its own.
final class GroupTransaction {
  private static final Logger LOG = LoggerFactory.getLogger(GroupTransaction.class);
  private static final Duration ONE_BY_ONE = Duration.ofSeconds(4);

  private final Session session;

  GroupTransaction(Session session) {
    this.session = session;
  }

  /// Answers all requests, and says why the session can be used no longer, if so.
  Optional<SQLException> write(List<PendingRequest<?>> group) {
    try {
      run(group);
      return Optional.empty();
    } catch (SQLException e) {
      return afterFailure(group, e);
    } catch (RuntimeException e) {
      Optional<SQLException> lost = rollback();
      return lost.isPresent() ? failAll(group, lost.get()) : oneByOne(group, e);
    }
  }

  private void run(List<PendingRequest<?>> group) throws SQLException {
    List<Runnable> answers = new ArrayList<>(group.size());
    for (PendingRequest<?> pending : group) {
      if (!pending.isOver()) {
        answers.add(pending.run(session));
      }
    }
    session.commit();
    answers.forEach(Runnable::run);
  }

  private Optional<SQLException> afterFailure(List<PendingRequest<?>> group, SQLException e) {
    Optional<SQLException> lost = session.isLost(e) ? Optional.of(e) : rollback();
    if (lost.isPresent()) {
      return failAll(group, e);
    }
    if (session.dialect().isOutOfOrder(e)) {
      LOG.error("The database takes no writes: {}", e.getMessage());
      group.forEach(pending -> pending.fail(e));
      return Optional.empty();
    }
    return oneByOne(group, e);
  }

  private static Optional<SQLException> failAll(List<PendingRequest<?>> group, SQLException lost) {
    group.forEach(
        pending -> pending.fail(new DatabaseUnavailableException("the database is away", lost)));
    return Optional.of(lost);
  }

  // Each may take as long as the one that failed: what comes too late is refused, not waited for.
  private Optional<SQLException> oneByOne(List<PendingRequest<?>> group, Exception cause) {
    if (group.size() == 1) {
      group.getFirst().fail(cause);
      return Optional.empty();
    }
    LOG.warn("{} requests are tried one by one: {}", group.size(), cause.getMessage());
    long deadline = System.nanoTime() + ONE_BY_ONE.toNanos();
    Optional<SQLException> lost = Optional.empty();
    for (PendingRequest<?> pending : group) {
      if (lost.isPresent()) {
        pending.fail(new DatabaseUnavailableException("the database is away", lost.get()));
      } else if (System.nanoTime() > deadline) {
        pending.fail(cause);
      } else {
        lost = write(List.of(pending));
      }
    }
    return lost;
  }

  private Optional<SQLException> rollback() {
    try {
      session.rollback();
      return Optional.empty();
    } catch (SQLException e) {
      LOG.warn("A transaction could not be rolled back: {}", e.getMessage());
      return session.isLost(e) ? Optional.of(e) : Optional.empty();
    }
  }
}
