package dev.plimsoll.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What has to be said in other words to one database than to the other, and what their errors
/// mean. All other SQL is the same.
public enum Dialect {
  SQLITE {
    // The one writer suffices: nobody else can take a row meanwhile.
    @Override
    public String taking(String rows) {
      return "rowid IN (SELECT rowid " + rows + ")";
    }

    @Override
    public String forTaking() {
      return "";
    }

    @Override
    public boolean canInsertWithin() {
      return false;
    }

    @Override
    String bytes() {
      return "BLOB";
    }

    @Override
    List<String> migrations() {
      return List.of("classpath:db/migration");
    }

    @Override
    String newestMigration() {
      return "11";
    }

    @Override
    String currentMillis() {
      return "SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER)";
    }

    @Override
    String writingProbe() {
      return "PRAGMA user_version = 0";
    }

    @Override
    boolean isConnectionLost(SQLException e) {
      return false;
    }

    @Override
    boolean isOutOfOrder(SQLException e) {
      return SQLITE_OUT_OF_ORDER.contains(e.getErrorCode());
    }
  },

  POSTGRESQL {
    // An array is chosen once. As `IN (SELECT …)` it may be chosen again for each row in some
    // plans, and then more rows are taken than asked for.
    @Override
    public String taking(String rows) {
      return "ctid = ANY(ARRAY(SELECT ctid " + rows + " FOR UPDATE SKIP LOCKED))";
    }

    @Override
    public String forTaking() {
      return " FOR UPDATE SKIP LOCKED";
    }

    @Override
    public boolean canInsertWithin() {
      return true;
    }

    @Override
    String bytes() {
      return "BYTEA";
    }

    @Override
    List<String> migrations() {
      return List.of("classpath:db/migration", "classpath:db/postgresql");
    }

    @Override
    String newestMigration() {
      return "12";
    }

    @Override
    String currentMillis() {
      return "SELECT CAST(FLOOR(EXTRACT(EPOCH FROM clock_timestamp()) * 1000) AS BIGINT)";
    }

    // A transaction with a number writes to the log when it commits.
    @Override
    String writingProbe() {
      return "SELECT txid_current()";
    }

    // Class 08 is the connection, 57P0x a server that stops or starts; 25006 says that it became
    // a standby: the primary is elsewhere now.
    @Override
    boolean isConnectionLost(SQLException e) {
      String state = String.valueOf(e.getSQLState());
      return state.startsWith("08") || state.startsWith("57P") || state.equals("25006");
    }

    // Class 53 is a lack of disk, memory or connections, 58 an error of the system.
    @Override
    boolean isOutOfOrder(SQLException e) {
      String state = String.valueOf(e.getSQLState());
      return state.startsWith("53") || state.startsWith("58");
    }
  };

  // Locked by another, read-only, an I/O error, full, cannot be opened.
  private static final Set<Integer> SQLITE_OUT_OF_ORDER = Set.of(5, 8, 10, 13, 14);

  /// The condition of an UPDATE or DELETE by which it takes rows for itself that no other
  /// transaction takes now, in one look at them.
  ///
  /// @param rows the rest of a query from its FROM on, of the one table that is changed
  public abstract String taking(String rows);

  /// The end of a query whose rows are changed after it, leaving out those that another transaction
  /// has taken.
  public abstract String forTaking();

  /// Whether a statement can do something with what it inserts into another table: `WITH … AS
  /// (INSERT … RETURNING …)`.
  public abstract boolean canInsertWithin();

  /// The type of a column of raw bytes.
  abstract String bytes();

  /// Where its migrations are.
  abstract List<String> migrations();

  /// The version of the last of them.
  abstract String newestMigration();

  abstract String currentMillis();

  /// A statement that writes something, and changes nothing.
  abstract String writingProbe();

  /// Whether nothing more can be expected of the connection.
  abstract boolean isConnectionLost(SQLException e);

  /// Whether the next request would fail as this one did, whatever it wants.
  abstract boolean isOutOfOrder(SQLException e);

  Instant now(Session session) throws SQLException {
    try (ResultSet rows = session.statement(currentMillis()).executeQuery()) {
      rows.next();
      return Instant.ofEpochMilli(rows.getLong(1));
    }
  }
}
