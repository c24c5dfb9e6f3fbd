package dev.plimsoll.overview;

import java.util.List;

/// What somebody sees of the repositories they may see.
///
/// @param owners the organisations and people to choose from, whatever is chosen
/// @param rows one page of them, worst first
/// @param page from 1
public record Board(
    Filter filter,
    Totals totals,
    List<String> owners,
    List<Trend> trends,
    Activity activity,
    List<RepositoryRow> rows,
    int page) {
  public static final int PAGE = 50;

  public Board {
    owners = List.copyOf(owners);
    trends = List.copyOf(trends);
    rows = List.copyOf(rows);
  }

  public int pages() {
    return Math.max(1, Math.ceilDiv(totals.repositories(), PAGE));
  }
}
