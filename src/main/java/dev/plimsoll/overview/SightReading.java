package dev.plimsoll.overview;

import dev.plimsoll.database.Database;
import java.time.Duration;
import java.time.InstantSource;

/// Reads from the host, page by page, which repositories somebody may see. What a page shows is
/// known at once; what no page shows any more is forgotten at the end.
final class SightReading {
  private static final Duration FRESH = Duration.ofMinutes(4);
  private static final Duration GOOD = Duration.ofMinutes(10);

  /// So that a person spends on a very large organisation at most a fifth of their 5,000 calls an
  /// hour.
  private static final Duration FOR_EACH_PAGE = Duration.ofMillis(3_600);

  private static final int PAGE = 100;
  private static final int MOST_PAGES = 2_000;

  private final Database database;
  private final SightHost host;
  private final InstantSource clock;

  SightReading(Database database, SightHost host, InstantSource clock) {
    this.database = database;
    this.host = host;
    this.clock = clock;
  }

  /// Reads it all.
  void read(String viewer, String token) {
    long reading = clock.millis();
    int pages = 0;
    database.write(session -> SightTable.begin(session, viewer));
    for (long installation : host.installations(token)) {
      int read = read(viewer, token, installation, reading);
      if (read == 0) {
        return;
      }
      pages = Math.max(pages, read);
    }
    Duration fresh = fresh(pages);
    Duration good = good(pages);
    database.write(session -> SightTable.end(session, viewer, reading, fresh, good));
  }

  private static Duration fresh(int pages) {
    Duration share = FOR_EACH_PAGE.multipliedBy(pages);
    return share.compareTo(FRESH) > 0 ? share : FRESH;
  }

  /// A little longer than the host is not asked again.
  private static Duration good(int pages) {
    return GOOD.minus(FRESH).plus(fresh(pages));
  }

  /// How many pages there were; none where the viewer is gone.
  private int read(String viewer, String token, long installation, long reading) {
    int page = 1;
    while (true) {
      SightHost.RepositoryList list = host.repositories(token, installation, page);
      Duration good = good(Math.ceilDiv(list.total(), PAGE));
      boolean there =
          database.write(
              session -> SightTable.saw(session, viewer, reading, good, list.repositories()));
      if (!there) {
        return 0;
      }
      if (!list.more() || page == MOST_PAGES) {
        return page;
      }
      page++;
    }
  }
}
