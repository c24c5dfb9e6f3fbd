package dev.plimsoll.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.stream.Collectors;

/// Hunks as a host hands them out, for two versions whose lines all end.
final class Patches {
  private static final int CONTEXT = 3;

  private Patches() {}

  static String between(String before, String after) {
    List<String> old = lines(before);
    List<String> now = lines(after);
    if (old.isEmpty()) {
      String added = now.stream().map(line -> "+" + line).collect(Collectors.joining("\n"));
      return "@@ -0,0 +1," + now.size() + " @@\n" + added;
    }
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff("a", "b", old, DiffUtils.diff(old, now), CONTEXT);
    return String.join("\n", diff.isEmpty() ? diff : diff.subList(2, diff.size()));
  }

  private static List<String> lines(String text) {
    return text.isEmpty()
        ? List.of()
        : List.of(text.substring(0, text.length() - 1).split("\n", -1));
  }
}
