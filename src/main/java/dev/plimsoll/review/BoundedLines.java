package dev.plimsoll.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// As many lines as have room, and how many had none.
final class BoundedLines {
  private BoundedLines() {}

  /// The first of `lines` that fit into `bytes` with a line end each. The rest is told by one line
  /// more, which the bytes do not count.
  static List<String> within(int bytes, List<String> lines, IntFunction<String> rest) {
    List<String> kept = new ArrayList<>();
    int left = bytes;
    for (String line : lines) {
      left -= line.getBytes(StandardCharsets.UTF_8).length + 1;
      if (left < 0) {
        kept.add(rest.apply(lines.size() - kept.size()));
        break;
      }
      kept.add(line);
    }
    return kept;
  }
}
