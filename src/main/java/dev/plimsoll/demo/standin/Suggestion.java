package dev.plimsoll.demo.standin;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a comment suggests to put where the commented lines are.
///
/// @param lines the new lines without line ends; none deletes the old ones
public record Suggestion(List<String> lines) {
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");
  private static final String INFO = "suggestion";

  public Suggestion {
    lines = List.copyOf(lines);
  }

  /// The suggestion blocks of a Markdown text. What stands inside another fenced block is none.
  public static List<Suggestion> in(String markdown) {
    List<Suggestion> found = new ArrayList<>();
    List<String> all = markdown.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      Matcher open = FENCE.matcher(all.get(i));
      if (!opens(open)) {
        continue;
      }
      int close = closing(all, i + 1, open.group(1));
      if (open.group(2).strip().equals(INFO)) {
        found.add(new Suggestion(all.subList(i + 1, close)));
      }
      i = close;
    }
    return found;
  }

  /// The change it makes to these lines, each line with its sign in front: a space, `-` or `+`.
  public List<String> changeTo(List<String> old) {
    return Patch.signed(DiffUtils.diff(old, lines).getDeltas(), old, 0, old.size());
  }

  /// The fence of backticks may have none of them behind it: that would be code in a line.
  private static boolean opens(Matcher fence) {
    return fence.matches() && !(fence.group(1).startsWith("`") && fence.group(2).contains("`"));
  }

  private static int closing(List<String> lines, int from, String fence) {
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      Matcher close = FENCE.matcher(line);
      if (close.matches() && close.group(2).isEmpty() && close.group(1).startsWith(fence)) {
        return i;
      }
    }
    return lines.size();
  }
}
