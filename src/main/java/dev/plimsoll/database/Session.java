package dev.plimsoll.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// One connection in one thread, with its statements prepared once.
public final class Session implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private final Dialect dialect;
  private final @Nullable InstantSource clock;
  private @Nullable Instant now;
  private @Nullable Batch batch;
  private final Map<Question, Long> answers = new HashMap<>();

  /// @param clock tells the time; without one, the database does
  Session(Connection connection, Dialect dialect, @Nullable InstantSource clock)
      throws SQLException {
    this.connection = connection;
    this.dialect = dialect;
    this.clock = clock;
    connection.setAutoCommit(false);
  }

  /// The statement with its parameters set, in order. What was to be done before it is done.
  public PreparedStatement statement(String sql, @Nullable Object... parameters)
      throws SQLException {
    sendBatch();
    return set(prepared(sql), parameters);
  }

  /// Makes a change before anything else is done in this session, at the latest when its
  /// transaction ends: where each statement is a journey, those of many transactions of a group
  /// take it together.
  ///
  /// @return tells how many rows it changed, once the transaction has ended
  public IntSupplier updateSoon(String sql, @Nullable Object... parameters) throws SQLException {
    Batch open = batch;
    if (open == null || !open.isOf(sql)) {
      sendBatch();
      open = new Batch(sql, prepared(sql));
      batch = open;
    }
    set(open.statement(), parameters);
    return open.add();
  }

  private void sendBatch() throws SQLException {
    Batch open = batch;
    if (open != null) {
      batch = null;
      open.send();
    }
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    return statement;
  }

  private static PreparedStatement set(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, storable(parameters[i]));
    }
    return statement;
  }

  // PostgreSQL takes no NUL in a text, and texts of strangers may contain one.
  private static @Nullable Object storable(@Nullable Object parameter) {
    return parameter instanceof String text ? text.replace('\0', '\uFFFD') : parameter;
  }

  /// What has to be said in other words to this database than to another.
  public Dialect dialect() {
    return dialect;
  }

  /// Now, by the one clock that all users of the database go by; in whole milliseconds, and the
  /// same for the whole transaction where the database tells it.
  public Instant now() throws SQLException {
    if (clock != null) {
      return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
    Instant told = now;
    if (told == null) {
      told = dialect.now(this);
      now = told;
    }
    return told;
  }

  /// The one number that a query answers, as it was when this transaction first asked it with these
  /// parameters.
  public long numberOnce(String sql, Object... parameters) throws SQLException {
    Question question = new Question(sql, List.of(parameters));
    Long known = answers.get(question);
    if (known == null) {
      try (ResultSet rows = statement(sql, parameters).executeQuery()) {
        rows.next();
        known = rows.getLong(1);
      }
      answers.put(question, known);
    }
    return known;
  }

  public int update(String sql, @Nullable Object... parameters) throws SQLException {
    return statement(sql, parameters).executeUpdate();
  }

  /// Runs what has rows without columns, one for each step that it takes: prepared, it would take
  /// the first one only.
  void runToEnd(String sql) throws SQLException {
    sendBatch();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /// Whether nothing more can be expected of the connection after this failure.
  boolean isLost(SQLException failure) {
    try {
      return dialect.isConnectionLost(failure) || connection.isClosed();
    } catch (SQLException e) {
      failure.addSuppressed(e);
      return true;
    }
  }

  void commit() throws SQLException {
    forget();
    sendBatch();
    connection.commit();
  }

  private void forget() {
    now = null;
    answers.clear();
  }

  void rollback() throws SQLException {
    forget();
    Batch unsent = batch;
    if (unsent != null) {
      batch = null;
      unsent.drop();
    }
    connection.rollback();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private record Question(String sql, List<Object> parameters) {}
}
