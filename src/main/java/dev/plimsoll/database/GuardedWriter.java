package dev.plimsoll.database;

import java.time.Duration;
import java.util.Optional;

/// The [GroupWriter] of a database, and what is known of its health.
final class GuardedWriter implements AutoCloseable {
  // The host waits ten seconds for an answer.
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration PROBE = Duration.ofSeconds(2);

  private final Dialect dialect;
  private final GroupWriter writer;
  private volatile boolean doubtful;

  GuardedWriter(Session session, SessionSource source) {
    this.dialect = session.dialect();
    this.writer = new GroupWriter(session, source);
  }

  <T> T write(Footprint footprint, Transaction<T> transaction) {
    try {
      return writer.write(PATIENCE, footprint, transaction);
    } catch (DatabaseUnavailableException e) {
      doubtful = true;
      throw e;
    }
  }

  /// Why no request is taken now; empty when they are.
  Optional<String> refusal() {
    return writer.refusal();
  }

  /// Why nothing can be written now. After a failure only a write proves that it is over: a full
  /// disk still answers queries.
  Optional<String> trouble() {
    String probe = doubtful ? dialect.writingProbe() : "SELECT 1";
    try {
      writer.write(PROBE, Footprint.SMALL, session -> session.statement(probe).execute());
      doubtful = false;
      return Optional.empty();
    } catch (DatabaseUnavailableException e) {
      doubtful = true;
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    writer.close();
  }
}
