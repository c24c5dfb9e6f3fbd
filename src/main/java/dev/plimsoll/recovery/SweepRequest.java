package dev.plimsoll.recovery;

import java.time.Instant;

/// What is to be looked through in all installations, and how far their list was read.
///
/// @param since only pull requests that changed later are looked at
/// @param page of the list of installations, from 1
record SweepRequest(Instant since, int page) {
  static SweepRequest of(String said) {
    String[] parts = said.split(" ", -1);
    return new SweepRequest(
        Instant.ofEpochMilli(Long.parseLong(parts[0])), Integer.parseInt(parts[1]));
  }

  String said() {
    return since.toEpochMilli() + " " + page;
  }

  SweepRequest next() {
    return new SweepRequest(since, page + 1);
  }

  /// Both in one, from the first page on.
  SweepRequest and(SweepRequest other) {
    return since.isBefore(other.since)
        ? new SweepRequest(since, 1)
        : new SweepRequest(other.since, 1);
  }
}
