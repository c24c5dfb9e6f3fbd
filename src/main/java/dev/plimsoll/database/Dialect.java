package dev.plimsoll.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// What has to be said in other words to one database than to the other. All other SQL is the same.
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
    String currentMillis() {
      return "SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER)";
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
    String currentMillis() {
      return "SELECT CAST(FLOOR(EXTRACT(EPOCH FROM clock_timestamp()) * 1000) AS BIGINT)";
    }
  };

  /// The condition of an UPDATE or DELETE by which it takes rows for itself that no other
  /// transaction takes now, in one look at them.
  ///
  /// @param rows the rest of a query from its FROM on, of the one table that is changed
  public abstract String taking(String rows);

  /// The end of a query whose rows are changed after it, leaving out those that another transaction
  /// has taken.
  public abstract String forTaking();

  abstract String currentMillis();

  Instant now(Session session) throws SQLException {
    try (ResultSet rows = session.statement(currentMillis()).executeQuery()) {
      rows.next();
      return Instant.ofEpochMilli(rows.getLong(1));
    }
  }
}
