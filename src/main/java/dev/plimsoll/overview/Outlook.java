package dev.plimsoll.overview;

import dev.plimsoll.database.Database;
import java.util.List;
import java.util.Optional;

/// Reads the overview: of all repositories what a viewer may see, and of one what there is.
public final class Outlook {
  private static final int MOST_EXAMPLES = 5;

  private final Database database;

  public Outlook(Database database) {
    this.database = database;
  }

  /// What a viewer sees.
  ///
  /// @param page from 1
  public Board board(String viewer, Filter filter, int page) {
    return database.read(session -> {
      BoardQueries queries = new BoardQueries(session, viewer, filter);
      return new Board(
          filter,
          queries.totals(),
          queries.owners(),
          queries.trends(),
          queries.activity(),
          queries.rows(page),
          page);
    });
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
