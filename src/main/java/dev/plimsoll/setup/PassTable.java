package dev.plimsoll.setup;

import dev.plimsoll.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The passes that were handed out and are neither used up nor too old.
final class PassTable {
  private static final String VALID =
      """
      SELECT digest, browser, detail FROM setup_passes WHERE kind = ? AND expires_at > ?
      """;

  private static final String INSERT =
      """
      INSERT INTO setup_passes (digest, kind, browser, detail, expires_at) VALUES (?, ?, ?, ?, ?)
      """;

  private static final String STRIKE = "DELETE FROM setup_passes WHERE digest = ?";
  private static final String STRIKE_OLD = "DELETE FROM setup_passes WHERE expires_at <= ?";
  private static final String STRIKE_OF_BROWSER =
      "DELETE FROM setup_passes WHERE kind = ? AND browser = ?";
  private static final String STRIKE_OTHERS = "DELETE FROM setup_passes WHERE digest <> ?";
  private static final String STRIKE_KIND = "DELETE FROM setup_passes WHERE kind = ?";

  private PassTable() {}

  static int insert(Session session, Pass pass) throws SQLException {
    session.update(STRIKE_OLD, session.now().toEpochMilli());
    return session.update(
        INSERT,
        pass.digest(),
        pass.kind().name(),
        pass.browser(),
        pass.detail(),
        session.now().plus(pass.kind().lifetime()).toEpochMilli());
  }

  static Optional<Pass> find(Session session, Pass.Kind kind, String token) throws SQLException {
    String digest = Token.digest(token);
    return valid(session, kind).stream()
        .filter(pass -> Token.same(pass.digest(), digest))
        .findFirst();
  }

  private static List<Pass> valid(Session session, Pass.Kind kind) throws SQLException {
    List<Pass> passes = new ArrayList<>();
    try (ResultSet rows =
        session.statement(VALID, kind.name(), session.now().toEpochMilli()).executeQuery()) {
      while (rows.next()) {
        passes.add(
            new Pass(
                rows.getString("digest"),
                kind,
                rows.getString("browser"),
                rows.getString("detail")));
      }
    }
    return passes;
  }

  /// False if somebody else was faster.
  static boolean strike(Session session, Pass pass) throws SQLException {
    return session.update(STRIKE, pass.digest()) == 1;
  }

  static int strike(Session session, Pass.Kind kind, String browser) throws SQLException {
    return session.update(STRIKE_OF_BROWSER, kind.name(), browser);
  }

  static int strike(Session session, Pass.Kind kind) throws SQLException {
    return session.update(STRIKE_KIND, kind.name());
  }

  static int strikeAllBut(Session session, String digest) throws SQLException {
    return session.update(STRIKE_OTHERS, digest);
  }
}
