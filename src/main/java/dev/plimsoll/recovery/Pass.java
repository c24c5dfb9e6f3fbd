package dev.plimsoll.recovery;

import java.time.Instant;
import java.util.Optional;

/// One reading of the host's list, as far as it has got: it is walked through from the newest to
/// what was read before, then what was found missing is taken.
///
/// @param top the newest attempt that was in the list when the walk began, as [ReadTo] keeps it
/// @param doubt whether an answer that all is well is no longer believed
/// @param walked whether the walk is over
/// @param tried deliveries that were answered, and are fetched only to see whether they were needed
/// @param cursor the page to go on with; empty for the newest
record Pass(
    ReadTo top,
    boolean doubt,
    boolean walked,
    boolean fellShort,
    int tried,
    int failed,
    int neverCame,
    int gone,
    String cursor) {
  private static final int FIELDS = 9;

  static Pass begun(Instant now) {
    return new Pass(new ReadTo(0, Instant.EPOCH, now), false, false, false, 0, 0, 0, 0, "");
  }

  static Pass of(String said) {
    String[] parts = said.split(",", FIELDS);
    return new Pass(
        ReadTo.of(parts[0]),
        Boolean.parseBoolean(parts[1]),
        Boolean.parseBoolean(parts[2]),
        Boolean.parseBoolean(parts[3]),
        Integer.parseInt(parts[4]),
        Integer.parseInt(parts[5]),
        Integer.parseInt(parts[6]),
        Integer.parseInt(parts[7]),
        parts[8]);
  }

  String said() {
    return String.join(
        ",",
        top.said(),
        String.valueOf(doubt),
        String.valueOf(walked),
        String.valueOf(fellShort),
        String.valueOf(tried),
        String.valueOf(failed),
        String.valueOf(neverCame),
        String.valueOf(gone),
        cursor);
  }

  Optional<String> page() {
    return cursor.isEmpty() ? Optional.empty() : Optional.of(cursor);
  }

  int taken() {
    return failed + neverCame;
  }

  Pass below(ListedDelivery newest) {
    return top.id() != 0
        ? this
        : with(new ReadTo(newest.id(), newest.deliveredAt(), top.covered()), cursor);
  }

  private Pass with(ReadTo newTop, String newCursor) {
    return new Pass(newTop, doubt, walked, fellShort, tried, failed, neverCame, gone, newCursor);
  }

  Pass at(String next, int moreTried) {
    return new Pass(
        top, doubt, walked, fellShort, tried + moreTried, failed, neverCame, gone, next);
  }

  /// From the top again, because the page to go on with is no longer there.
  Pass restarted() {
    return with(top, "");
  }

  Pass walked(boolean tooShort) {
    return new Pass(top, doubt, true, fellShort || tooShort, tried, failed, neverCame, gone, "");
  }

  /// From the top again, and everything that might have been needed is fetched.
  Pass doubting() {
    return new Pass(top, true, false, fellShort, tried, failed, neverCame, gone, "");
  }

  Pass took(MissedDelivery missed) {
    return new Pass(
        top,
        doubt,
        walked,
        fellShort,
        tried,
        failed + (missed.failed() ? 1 : 0),
        neverCame + (missed.failed() ? 0 : 1),
        gone,
        cursor);
  }

  Pass lost() {
    return new Pass(top, doubt, walked, fellShort, tried, failed, neverCame, gone + 1, cursor);
  }
}
