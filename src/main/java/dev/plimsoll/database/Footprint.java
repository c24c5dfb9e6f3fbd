package dev.plimsoll.database;

/// What a transaction weighs while it waits, and in which place of a group it runs.
///
/// @param bytes roughly how much memory it holds while it waits
/// @param rows names the rows that it changes. Groups run in this order, so that processes which
///   change the same rows never wait for each other in a circle.
public record Footprint(long bytes, String rows) {
  /// Of a transaction that is small and changes rows of which no others are locked meanwhile.
  public static final Footprint SMALL = new Footprint(0, "");

  // Behind every name, as no name contains it.
  private static final String LAST = "\uffff";

  /// Of a small transaction that changes the rows of this name.
  public static Footprint of(String rows) {
    return new Footprint(0, rows);
  }

  /// Of a transaction that takes whatever rows nobody has: it waits for none, and must not hold
  /// them while others of its group wait.
  public static Footprint takingFreeRows() {
    return new Footprint(0, LAST);
  }
}
