package dev.plimsoll.report;

/// The last line of a report for people.
///
/// @param tally what is summed up
record Summary(Tally tally) {
  String text() {
    String found = tally.findings() == 0 ? nothing() : findings();
    return found + suppressed() + offer();
  }

  private String nothing() {
    return "No findings in " + Tally.counted(tally.files(), "file") + ".";
  }

  private String findings() {
    return "%s in %d of %s: %s."
        .formatted(
            Tally.counted(tally.findings(), "finding"),
            tally.filesWithFindings(),
            Tally.counted(tally.files(), "file"),
            tally.bySeverity());
  }

  private String suppressed() {
    return tally.suppressed() == 0 ? "" : " " + tally.suppressed() + " suppressed.";
  }

  private String offer() {
    if (tally.safeFixes() > 0 && tally.unsafeFixes() > 0) {
      return " `plimsoll fix` mends %d, with --unsafe %d more."
          .formatted(tally.safeFixes(), tally.unsafeFixes());
    }
    if (tally.safeFixes() > 0) {
      return " `plimsoll fix` mends %d.".formatted(tally.safeFixes());
    }
    return tally.unsafeFixes() > 0
        ? " `plimsoll fix --unsafe` mends %d.".formatted(tally.unsafeFixes())
        : "";
  }
}
