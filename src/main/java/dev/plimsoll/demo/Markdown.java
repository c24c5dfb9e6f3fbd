package dev.plimsoll.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Shows the Markdown of comments and summaries as lines for a terminal. Suggestion blocks are left
/// out: they are shown as changes.
final class Markdown {
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern FENCE = Pattern.compile(" {0,3}(?:`{3,}|~{3,})(.*)");
  private static final Pattern OWN_LINE = Pattern.compile("\\s*(?:[-*>#]|\\d+\\.)\\s?.*");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  private final Inline inline;
  private final Palette palette;
  private final int width;
  private final List<String> shown = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private Table table;

  private Markdown(Palette palette, int width) {
    this.inline = new Inline(palette, true);
    this.palette = palette;
    this.width = width;
    this.table = new Table(palette);
  }

  static List<String> show(String markdown, Palette palette, int width) {
    Markdown page = new Markdown(palette, width);
    page.add(CONTROL.matcher(COMMENT.matcher(markdown).replaceAll("")).replaceAll(""));
    return page.shown;
  }

  private void add(String text) {
    boolean inCode = false;
    boolean inSuggestion = false;
    for (String line : text.lines().toList()) {
      Matcher fence = FENCE.matcher(line);
      if (fence.matches()) {
        endBlock();
        inSuggestion = !inCode && fence.group(1).strip().equals("suggestion");
        inCode = !inCode;
      } else if (!inCode) {
        addText(line);
      } else if (!inSuggestion) {
        shown.add("    " + palette.faint(line));
      }
    }
    endBlock();
    while (!shown.isEmpty() && shown.getLast().isEmpty()) {
      shown.removeLast();
    }
  }

  private void addText(String line) {
    if (line.isBlank()) {
      endBlock();
      if (!shown.isEmpty() && !shown.getLast().isEmpty()) {
        shown.add("");
      }
      return;
    }
    if (line.strip().startsWith("|")) {
      endParagraph();
      table.add(line);
      return;
    }
    if (OWN_LINE.matcher(line).matches() && !line.startsWith("**")) {
      endBlock();
    }
    paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
  }

  private void endBlock() {
    endParagraph();
    shown.addAll(table.show(width));
    table = new Table(palette);
  }

  private void endParagraph() {
    if (paragraph.isEmpty()) {
      return;
    }
    String text = paragraph.toString();
    String heading = text.replaceFirst("^#{1,6} +", "");
    String styled = heading.equals(text) ? inline.show(text) : palette.bold(heading);
    paragraph.setLength(0);
    if (!styled.isBlank()) {
      shown.addAll(wrapped(styled, width));
    }
  }

  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" +", -1)) {
      if (!line.isEmpty() && Palette.width(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
