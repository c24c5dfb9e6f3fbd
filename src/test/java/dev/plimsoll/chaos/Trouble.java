package dev.plimsoll.chaos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// One thing that goes wrong with the servers or their database.
///
/// @param after how many things have happened at GitHub by then
record Trouble(Kind kind, int after) {
  /// What it is.
  enum Kind {
    KILL("processes killed"),
    DATABASE("databases taken away"),
    FREEZE("processes stopped for a while"),
    CLOCK("clocks stepped");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /// What a report calls it.
    String words() {
      return words;
    }
  }

  /// All trouble of a run, in its order.
  static List<Trouble> of(Voyage voyage) {
    Random random = new Random(voyage.seed());
    List<Trouble> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      int times = kind == Kind.KILL ? voyage.kills() : voyage.others();
      for (int i = 0; i < times; i++) {
        all.add(new Trouble(kind, random.nextInt(Math.max(1, voyage.deliveries()))));
      }
    }
    all.sort(Comparator.comparingInt(Trouble::after));
    return List.copyOf(all);
  }
}
