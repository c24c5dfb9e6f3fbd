package dev.plimsoll.load;

import java.util.Map;

/// How fast deliveries were answered.
///
/// @param rate answers a second
/// @param nanos the time to each answer, from short to long
/// @param refused how many got an answer other than success, by status
@SuppressWarnings("ArrayRecordComponent")
record Measured(double rate, long[] nanos, Map<Integer, Integer> refused) {
  /// The time in milliseconds within which this share of the answers came.
  double millis(double share) {
    if (nanos.length == 0) {
      return Double.NaN;
    }
    int place = (int) Math.ceil(share * nanos.length) - 1;
    return nanos[Math.clamp(place, 0, nanos.length - 1)] / 1e6;
  }

  @Override
  public String toString() {
    String times =
        "%,.0f deliveries/s, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms"
            .formatted(rate, millis(0.5), millis(0.9), millis(0.99), millis(1));
    return refused.isEmpty() ? times : times + ", refused by status: " + refused;
  }
}
