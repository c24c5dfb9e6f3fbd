package dev.plimsoll.overview;

/// Sums over repositories.
public record Totals(int repositories, int errors, int warnings, int notes, int silenced) {
  public int findings() {
    return errors + warnings + notes;
  }
}
