package dev.plimsoll.review;

import java.util.regex.Pattern;

/// Puts text from strangers into Markdown so that it is read and never obeyed: no mention, no
/// reference, no link, no image, no HTML, no markup.
///
/// The host looks for mentions, references and emoji after it has read the Markdown, so a backslash
/// does not stop them; an element around the decisive character does.
public final class Markdown {
  private static final int LONGEST_TEXT = 2_000;
  private static final int SHORTEST_FENCE = 3;

  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]~|]");
  private static final Pattern BLOCK_START =
      Pattern.compile("^(?:(?=[-+=]|#(?!\\d))|(\\d{1,9})(?=[.)]))");
  private static final Pattern TRIGGER =
      Pattern.compile(
          "@(?=\\w)|#(?=\\d)|\\$|(?<=(?i:gh))-(?=\\d)|(?<=(?i:www))\\."
              + "|:(?=//)|:(?=[\\w+\\\\-]+:)|(?<=(?i:mailto|xmpp)):");

  /// What the host takes for the name of a commit, and the longest that it does not.
  private static final Pattern COMMIT = Pattern.compile("(?<!\\w)[0-9a-f]{7,40}(?!\\w)");

  private static final Pattern NO_COMMIT = Pattern.compile("(?<=\\G.{6})(?=.)");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private Markdown() {}

  /// One line of inline text.
  static String text(String untrusted) {
    String line = VisibleText.of(untrusted, LONGEST_TEXT).strip();
    String entities = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String literal = MARKUP.matcher(entities).replaceAll("\\\\$0");
    String inline = BLOCK_START.matcher(literal).replaceFirst("$1\\\\");
    return withoutCommits(TRIGGER.matcher(inline).replaceAll("<span>$0</span>"));
  }

  /// The host links what looks like a commit's name, so it is shown in pieces too short for one.
  private static String withoutCommits(String line) {
    return COMMIT
        .matcher(line)
        .replaceAll(name -> NO_COMMIT.matcher(name.group()).replaceAll("<span></span>"));
  }

  /// A name in a code span; nothing in it means anything to the host.
  public static String code(String untrusted) {
    String line = VisibleText.of(untrusted, LONGEST_TEXT);
    String ticks = "`".repeat(longestBackticks(line) + 1);
    boolean needsRoom =
        line.isBlank()
            || line.startsWith("`")
            || line.endsWith("`")
            || (line.startsWith(" ") && line.endsWith(" "));
    String room = needsRoom ? " " : "";
    return ticks + room + line + room + ticks;
  }

  /// A code span for a cell of a table, where a bar would end the cell.
  static String codeInCell(String untrusted) {
    return code(untrusted.replace("|", VisibleText.name('|')));
  }

  /// A link whose text is Markdown already.
  public static String link(String label, String url) {
    return "[" + label + "](" + url + ")";
  }

  /// A fenced block that its content cannot end.
  ///
  /// @param content whole lines, or nothing
  public static String fenced(String language, String content) {
    String fence = "`".repeat(Math.max(SHORTEST_FENCE, longestBackticks(content) + 1));
    String lineEnd = content.isEmpty() || content.endsWith("\n") ? "" : "\n";
    return fence + language + "\n" + content + lineEnd + fence;
  }

  private static int longestBackticks(String text) {
    return BACKTICKS
        .matcher(text)
        .results()
        .mapToInt(run -> run.end() - run.start())
        .max()
        .orElse(0);
  }
}
