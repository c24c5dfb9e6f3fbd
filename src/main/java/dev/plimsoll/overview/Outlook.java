package dev.plimsoll.overview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plimsoll.database.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads the overview: of all repositories what a viewer may see, and of one what there is.
public final class Outlook {
  private static final int MOST_EXAMPLES = 5;

  private static final int MANY = 2_000;
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 500;

  private record Asked(String viewer, Filter filter) {}

  private record Sums(Totals totals, List<String> owners, List<Trend> trends, Activity activity) {}

  private final Database database;
  private final Cache<Asked, Sums> sums =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

  public Outlook(Database database) {
    this.database = database;
  }

  /// What a viewer sees. Sums over thousands of repositories may be a minute old.
  ///
  /// @param page from 1
  public Board board(String viewer, Filter filter, int page) {
    Asked asked = new Asked(viewer, filter);
    return database.read(session -> {
      BoardQueries queries = new BoardQueries(session, viewer, filter);
      Sums known = sums.getIfPresent(asked);
      Sums now = known == null ? sums(queries) : known;
      if (known == null && now.totals().repositories() > MANY) {
        sums.put(asked, now);
      }
      return new Board(
          filter,
          now.totals(),
          now.owners(),
          now.trends(),
          now.activity(),
          queries.rows(page),
          page);
    });
  }

  private static Sums sums(BoardQueries queries) throws SQLException {
    return new Sums(queries.totals(), queries.owners(), queries.trends(), queries.activity());
  }

  /// One page of what is suppressed.
  ///
  /// @param total on all pages
  public record SilencedPage(List<Placed<Silenced>> rows, int total, int page) {
    public SilencedPage {
      rows = List.copyOf(rows);
    }

    public int pages() {
      return Math.max(1, Math.ceilDiv(total, Board.PAGE));
    }
  }

  public SilencedPage silenced(String viewer, Filter filter, int page) {
    return database.read(session -> {
      BoardQueries queries = new BoardQueries(session, viewer, filter);
      return new SilencedPage(queries.silenced(page), queries.countSilenced(), page);
    });
  }

  /// What a rule finds in repositories that a viewer may see, one of each, worst first.
  public List<Placed<Finding>> examples(String viewer, String rule) {
    return database.read(
        session -> new BoardQueries(session, viewer, Filter.ALL).examples(rule, MOST_EXAMPLES));
  }

  /// The repository of that name, whoever may know of it.
  public Optional<RepositoryName> find(String owner, String repository) {
    return database.read(session -> RepositoryQueries.find(session, owner, repository));
  }

  /// All that is kept of a repository, for somebody who may see it.
  public Optional<RepositoryView> view(RepositoryName name) {
    return database.read(session -> new RepositoryQueries(session, name).view());
  }
}
