package dev.plimsoll.demo.standin;

import java.util.List;

/// One hunk of a patch. Lines count from 1; a side without lines has the count 0.
///
/// @param lines each with its sign in front and its line end behind
public record Hunk(
    int oldStart, int oldCount, int newStart, int newCount, String heading, List<String> lines) {
  public Hunk {
    lines = List.copyOf(lines);
  }

  /// Whether a comment may span these lines of the new side.
  boolean holds(int firstLine, int lastLine) {
    return newStart <= firstLine && lastLine < newStart + newCount;
  }

  /// The hunk up to and with a line of the new side, as a comment shows it.
  String textUpTo(int newLine) {
    StringBuilder text = new StringBuilder(header());
    int at = newStart;
    for (String line : lines) {
      if (at > newLine) {
        break;
      }
      text.append('\n').append(line.stripTrailing());
      if (!line.startsWith("-")) {
        at++;
      }
    }
    return text.toString();
  }

  void appendTo(StringBuilder patch) {
    patch.append(header()).append('\n');
    for (String line : lines) {
      patch.append(line);
      if (!line.endsWith("\n")) {
        patch.append("\n\\ No newline at end of file\n");
      }
    }
  }

  /// What stands above its lines: where they are on both sides.
  public String header() {
    String ranges = "@@ -" + range(oldStart, oldCount) + " +" + range(newStart, newCount) + " @@";
    return heading.isEmpty() ? ranges : ranges + " " + heading;
  }

  private static String range(int start, int count) {
    return count == 1 ? String.valueOf(start) : start + "," + count;
  }
}
