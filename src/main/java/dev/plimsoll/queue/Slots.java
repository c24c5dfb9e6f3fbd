package dev.plimsoll.queue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The places for running work of one process. An installation gets one only while it holds fewer
/// than twice as many as are free, so that some always stay free for those who come: one alone gets
/// two thirds of them, two get two fifths each.
public final class Slots {
  private static final int SHARE_OF_FREE = 2;

  private final Map<Long, Integer> held;
  private final int all;
  private int free;

  /// @param held how many places each installation has now
  public Slots(int all, Map<Long, Integer> held) {
    this.all = all;
    this.held = new TreeMap<>(held);
    this.free = all - held.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// A transaction may run again, and must not find what it took before.
  Slots copy() {
    return new Slots(all, held);
  }

  int free() {
    return free;
  }

  /// The installations that may have no more now.
  Set<Long> busy() {
    return held.entrySet().stream()
        .filter(entry -> entry.getValue() >= SHARE_OF_FREE * free)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  void take(long installation) {
    held.merge(installation, 1, Integer::sum);
    free--;
  }
}
