package dev.plimsoll.demo.standin;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The difference of two texts as GitHub's API shows it: hunks with three lines of context, no file
/// headers, no line end behind the last line.
public record Patch(List<Hunk> hunks) {
  private static final int CONTEXT = 3;
  private static final int LONGEST_HEADING = 80;

  public Patch {
    hunks = List.copyOf(hunks);
  }

  static Patch between(Blob before, Blob after) {
    return between(before.lines(), after.lines());
  }

  static Patch between(List<String> before, List<String> after) {
    List<List<AbstractDelta<String>>> groups = new ArrayList<>();
    int coveredUpTo = -1;
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      int start = delta.getSource().getPosition();
      if (groups.isEmpty() || start - coveredUpTo > 2 * CONTEXT) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(delta);
      coveredUpTo = start + delta.getSource().size();
    }
    return new Patch(groups.stream().map(group -> hunk(group, before)).toList());
  }

  private static Hunk hunk(List<AbstractDelta<String>> deltas, List<String> before) {
    AbstractDelta<String> first = deltas.getFirst();
    AbstractDelta<String> last = deltas.getLast();
    int leading = Math.min(CONTEXT, first.getSource().getPosition());
    int oldFrom = first.getSource().getPosition() - leading;
    int newFrom = first.getTarget().getPosition() - leading;
    int oldChanged = last.getSource().getPosition() + last.getSource().size();
    int newChanged = last.getTarget().getPosition() + last.getTarget().size();
    int trailing = Math.min(CONTEXT, before.size() - oldChanged);
    int oldCount = oldChanged + trailing - oldFrom;
    int newCount = newChanged + trailing - newFrom;
    return new Hunk(
        oldCount == 0 ? oldFrom : oldFrom + 1,
        oldCount,
        newCount == 0 ? newFrom : newFrom + 1,
        newCount,
        heading(before, oldFrom),
        signed(deltas, before, oldFrom, oldChanged + trailing));
  }

  /// The lines with their signs in front, those that stayed included.
  static List<String> signed(
      List<AbstractDelta<String>> deltas, List<String> before, int from, int to) {
    List<String> lines = new ArrayList<>();
    int at = from;
    for (AbstractDelta<String> delta : deltas) {
      before.subList(at, delta.getSource().getPosition()).forEach(line -> lines.add(" " + line));
      delta.getSource().getLines().forEach(line -> lines.add("-" + line));
      delta.getTarget().getLines().forEach(line -> lines.add("+" + line));
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    before.subList(at, to).forEach(line -> lines.add(" " + line));
    return lines;
  }

  /// What Git writes behind a hunk's ranges: the nearest line above that begins like a name.
  private static String heading(List<String> before, int from) {
    for (int i = from - 1; i >= 0; i--) {
      String line = before.get(i).stripTrailing();
      if (!line.isEmpty()
          && (Character.isLetter(line.charAt(0)) || "_$".indexOf(line.charAt(0)) >= 0)) {
        return line.substring(0, Math.min(line.length(), LONGEST_HEADING)).stripTrailing();
      }
    }
    return "";
  }

  String text() {
    StringBuilder patch = new StringBuilder();
    hunks.forEach(hunk -> hunk.appendTo(patch));
    return patch.isEmpty() ? "" : patch.substring(0, patch.length() - 1);
  }

  /// The hunk that has all these lines on its new side.
  Optional<Hunk> hunkWith(int firstLine, int lastLine) {
    return hunks.stream().filter(hunk -> hunk.holds(firstLine, lastLine)).findFirst();
  }

  boolean hasLine(int line) {
    return hunkWith(line, line).isPresent();
  }

  public int additions() {
    return count('+');
  }

  public int deletions() {
    return count('-');
  }

  private int count(char sign) {
    return hunks.stream()
        .flatMap(hunk -> hunk.lines().stream())
        .collect(Collectors.summingInt(line -> line.charAt(0) == sign ? 1 : 0));
  }
}
