package dev.plimsoll.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/// Two versions of a file as a unified diff, coloured on request.
public final class UnifiedDiff {
  private static final int CONTEXT_LINES = 3;

  private final Colour colour;

  public UnifiedDiff(Colour colour) {
    this.colour = colour;
  }

  /// The diff with `a/` and `b/` before the path, or nothing where the versions are the same.
  /// Carriage returns and a missing last line end are kept, so that it can be applied.
  public String render(String path, SourceText before, SourceText after) {
    StringBuilder out = new StringBuilder();
    diff(path, before, after).forEach(line -> out.append(painted(line)).append('\n'));
    return out.toString();
  }

  /// The lines of the diff below its two header lines, for reading: harmless on a terminal.
  public List<String> hunks(String path, SourceText before, SourceText after) {
    return diff(path, before, after).stream()
        .skip(2)
        .flatMap(String::lines)
        .map(line -> painted(PrintableText.of(line.replace("\t", "    "))))
        .toList();
  }

  private static List<String> diff(String path, SourceText before, SourceText after) {
    List<String> old = lines(before);
    String relative = PrintableText.of(path.startsWith("/") ? path.substring(1) : path);
    return UnifiedDiffUtils.generateUnifiedDiff(
        "a/" + relative, "b/" + relative, old, DiffUtils.diff(old, lines(after)), CONTEXT_LINES);
  }

  private static List<String> lines(SourceText text) {
    List<String> lines = new ArrayList<>();
    for (int number = 1; number <= text.lineCount(); number++) {
      String line = text.slice(text.lineWithEnd(number));
      lines.add(line.endsWith("\n") ? line.substring(0, line.length() - 1) : withoutEnd(line));
    }
    return lines;
  }

  private static String withoutEnd(String line) {
    return line + "\n\\ No newline at end of file";
  }

  private String painted(String line) {
    if (line.startsWith("+++") || line.startsWith("---")) {
      return colour.bold(line);
    }
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '+' -> colour.green(line);
      case '-' -> colour.red(line);
      case '@' -> colour.cyan(line);
      default -> line;
    };
  }
}
