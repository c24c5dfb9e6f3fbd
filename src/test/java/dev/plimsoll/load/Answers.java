package dev.plimsoll.load;

import java.util.Arrays;
import java.util.BitSet;
import java.util.TreeMap;

/// What was answered: each time, and which deliveries were taken.
final class Answers {
  private final BitSet taken = new BitSet();
  private final TreeMap<Integer, Integer> refused = new TreeMap<>();
  private long[] turns = new long[1 << 16];
  private long[] ends = new long[1 << 16];
  private int count;

  /// Forgets the times of a former run, but not what was taken.
  void start() {
    count = 0;
    refused.clear();
  }

  void add(int sequence, int status, long turn, long end) {
    if (status / 100 != 2) {
      refused.merge(status, 1, Integer::sum);
      return;
    }
    taken.set(sequence);
    if (count == turns.length) {
      turns = Arrays.copyOf(turns, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    turns[count] = turn;
    ends[count++] = end;
  }

  /// The measures of those that were answered in this time, and the latencies of all that had their
  /// turn in it, later answers too.
  Measured within(long from, long to) {
    long[] latencies = new long[count];
    int answered = 0;
    for (int i = 0; i < count; i++) {
      latencies[i] = ends[i] - turns[i];
      answered += ends[i] <= to ? 1 : 0;
    }
    Arrays.sort(latencies);
    return new Measured(answered / ((to - from) / 1e9), latencies, new TreeMap<>(refused));
  }

  /// The numbers of the deliveries that were taken.
  BitSet taken() {
    return taken;
  }
}
