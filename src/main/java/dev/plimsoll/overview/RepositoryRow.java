package dev.plimsoll.overview;

import java.time.Instant;

/// One repository in a list.
///
/// @param change how many findings more than when the trend begins
public record RepositoryRow(
    RepositoryName name,
    int errors,
    int warnings,
    int notes,
    int silenced,
    int change,
    Instant visitedAt) {
  public int findings() {
    return errors + warnings + notes;
  }
}
