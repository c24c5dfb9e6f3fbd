package dev.plimsoll.review;

import dev.plimsoll.diff.LineRange;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.Edits;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Edits widened to whole lines.
///
/// @param lines the lines that are replaced, at least one
/// @param before what they are
/// @param after what stands in their place; empty where they go away
record LineChange(LineRange lines, String before, String after) {
  private static final int LONGEST = 20_000;

  /// The change of the lines that the edits touch. An insertion before a line stands on that line.
  ///
  /// @param edits at least one, not in conflict
  static LineChange of(SourceText source, List<Edit> edits) {
    Span touched =
        edits.stream()
            .map(edit -> source.linesAround(edit.span()))
            .reduce(Span::union)
            .orElseThrow();
    LineChange change = within(source, touched, edits);
    boolean swallowsLineEnd = change.before.endsWith("\n") && change.isCutShort();
    if (swallowsLineEnd && touched.end() < source.length()) {
      return within(source, touched.union(source.linesAround(Span.at(touched.end()))), edits);
    }
    return change;
  }

  /// The same insertion, standing on the line before it; empty where the edits are anything but one
  /// insertion of whole lines, or there is no line before.
  static Optional<LineChange> onLineBefore(SourceText source, List<Edit> edits) {
    Edit edit = edits.getFirst();
    int line = source.lineAt(edit.span().start());
    boolean wholeLines = edit.replacement().endsWith("\n");
    boolean atStart = source.lineWithEnd(line).start() == edit.span().start();
    if (edits.size() > 1 || !edit.span().isEmpty() || !wholeLines || !atStart || line == 1) {
      return Optional.empty();
    }
    return Optional.of(within(source, source.lineWithEnd(line - 1), edits));
  }

  private static LineChange within(SourceText source, Span whole, List<Edit> edits) {
    LineRange lines = LineRange.of(source.lineAt(whole.start()), lastLine(source, whole));
    byte[] bytes = Arrays.copyOfRange(source.toBytes(), whole.start(), whole.end());
    List<Edit> moved = edits.stream().map(edit -> moved(edit, whole.start())).toList();
    SourceText after = Edits.apply(SourceText.of(bytes), moved);
    return new LineChange(lines, new String(bytes, StandardCharsets.UTF_8), after.toString());
  }

  private static int lastLine(SourceText source, Span whole) {
    return source.lineAt(whole.isEmpty() ? whole.start() : whole.end() - 1);
  }

  private static Edit moved(Edit edit, int by) {
    Span span = edit.span();
    return new Edit(new Span(span.start() - by, span.end() - by), edit.replacement());
  }

  private boolean isCutShort() {
    return !after.isEmpty() && !after.endsWith("\n");
  }

  /// The new lines as a block of text carries them: ends are `\n`, the last one included.
  String block() {
    return normalised(after);
  }

  /// Whether a block of text can say what changes: something visible does, and nothing in the lines
  /// is lost on the way, such as hidden characters or bytes that are no text. A difference in line
  /// ends alone cannot be said.
  boolean canBeSaid() {
    return !normalised(before).equals(block())
        && before.length() + after.length() <= LONGEST
        && isPlain(normalised(before))
        && isPlain(block());
  }

  private static String normalised(String text) {
    String unix = text.replace("\r\n", "\n");
    return unix.isEmpty() || unix.endsWith("\n") ? unix : unix + "\n";
  }

  private static boolean isPlain(String text) {
    IntStream characters = text.codePoints().filter(c -> c != '\n' && c != '\t');
    return characters.noneMatch(c -> c == '\uFFFD' || VisibleText.isHidden(c));
  }

  /// The change as a diff without context.
  String diff() {
    StringBuilder out = new StringBuilder();
    normalised(before).lines().forEach(line -> out.append('-').append(line).append('\n'));
    block().lines().forEach(line -> out.append('+').append(line).append('\n'));
    return out.toString();
  }
}
