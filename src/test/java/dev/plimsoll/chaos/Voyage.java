package dev.plimsoll.chaos;

/// How much is to happen in one run.
///
/// @param deliveries how many different ones are sent at least once
/// @param kills how many processes are ended with SIGKILL; of every other kind of trouble there is
///   a tenth
/// @param perSecond how many deliveries are sent in a second
/// @param faults how many of a thousand requests to GitHub go wrong
/// @param recovery whether a delivery that was refused is left for the server to find, instead of
///   being sent again
/// @param seed what makes a run alike to another one
record Voyage(
    int deliveries,
    int kills,
    int processes,
    String database,
    int repositories,
    int pullRequests,
    int perSecond,
    int faults,
    boolean recovery,
    long seed) {
  private static final int TEN = 10;

  /// For how many milliseconds a process may be stopped. In a long run that is more than a lease
  /// lasts.
  int longestFreeze() {
    return kills < TEN ? 3_000 : 20_000;
  }

  /// How often each kind of trouble other than a kill comes.
  int others() {
    return Math.ceilDiv(kills, TEN);
  }
}
