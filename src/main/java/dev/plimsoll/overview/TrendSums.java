package dev.plimsoll.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes trends from what there is now and what changed: so they tell of the same repositories at
/// their beginning as at their end, and one that is new does not look like a turn for the worse.
final class TrendSums {
  static final int DAYS = 30;

  private final int today;
  private final Map<String, Integer> now = new TreeMap<>();
  private final Map<String, Map<Integer, Integer>> changes = new TreeMap<>();

  TrendSums(int today) {
    this.today = today;
  }

  /// The first day of a trend; changes of later ones are of interest.
  int firstDay() {
    return today - DAYS;
  }

  void now(String practice, int findings) {
    now.put(practice, findings);
  }

  void change(String practice, int day, int change) {
    changes.computeIfAbsent(practice, unknown -> new TreeMap<>()).put(day, change);
    now.putIfAbsent(practice, 0);
  }

  /// Of each practice that has findings or had, the one with most first.
  List<Trend> trends() {
    List<Trend> trends = new ArrayList<>();
    now.forEach((practice, findings) -> {
      Map<Integer, Integer> changed = changes.getOrDefault(practice, Map.of());
      int count = findings;
      List<Integer> counts = new ArrayList<>();
      for (int day = today; day >= firstDay(); day--) {
        counts.addFirst(Math.max(0, count));
        count -= changed.getOrDefault(day, 0);
      }
      trends.add(new Trend(practice, counts));
    });
    trends.sort(Comparator.comparingInt(Trend::now).reversed().thenComparing(Trend::practice));
    return trends;
  }
}
