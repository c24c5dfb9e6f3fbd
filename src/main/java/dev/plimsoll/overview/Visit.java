package dev.plimsoll.overview;

import java.util.List;

/// What a look at a default branch found.
///
/// @param mark the same for visits that find the same
/// @param files how many were checked
/// @param whole whether every file of interest was looked at
/// @param findings all of them, the most severe first
public record Visit(
    RepositoryName repository,
    String branch,
    String headSha,
    String mark,
    int files,
    boolean whole,
    List<Finding> findings,
    List<Silenced> silenced) {
  private static final long MOST = 9_999;

  public Visit {
    findings = List.copyOf(findings);
    silenced = List.copyOf(silenced);
  }

  int count(String severity) {
    return (int) findings.stream().filter(found -> found.severity().equals(severity)).count();
  }

  /// Orders repositories: an error weighs more than any number of warnings, and so on.
  long weight() {
    long step = MOST + 1;
    return (Math.min(MOST, count("error")) * step + Math.min(MOST, count("warning"))) * step
        + Math.min(MOST, count("info"));
  }
}
