package dev.plimsoll.overview;

import java.util.List;

/// All that is kept of one repository.
///
/// @param whole whether every file of interest was looked at
/// @param findings the most severe ones; the row counts all
public record RepositoryView(
    RepositoryRow row,
    String branch,
    String headSha,
    int files,
    boolean whole,
    List<Finding> findings,
    List<Silenced> silenced,
    List<Trend> trends,
    Activity activity) {
  public RepositoryView {
    findings = List.copyOf(findings);
    silenced = List.copyOf(silenced);
    trends = List.copyOf(trends);
  }
}
