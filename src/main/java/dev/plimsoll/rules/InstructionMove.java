package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Edits that give an instruction another place, whole lines at a time.
record InstructionMove(SourceText source) {
  /// Right above another, and above the comments that stand on that one.
  List<Edit> before(Instruction next, Instruction moved) {
    int line = firstCommentLine(lineOf(next));
    String text = source.slice(moved.span());
    String gap = isBlank(line - 1) ? lineEnd() + lineEnd() : lineEnd();
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.insert(source.line(line).start(), text + gap));
    edits.add(removal(moved));
    return edits;
  }

  /// Right below another.
  List<Edit> behind(Instruction former, Instruction moved) {
    List<Edit> edits = new ArrayList<>();
    edits.add(removal(moved));
    edits.add(insertBehind(former, source.slice(moved.span())));
    return edits;
  }

  /// A new instruction above another and its comments.
  Edit insertBefore(Instruction next, String text) {
    int line = firstCommentLine(lineOf(next));
    String gap = isBlank(line - 1) && line > 1 ? lineEnd() + lineEnd() : lineEnd();
    return Edit.insert(source.line(line).start(), text + gap);
  }

  /// A new instruction below another.
  Edit insertBehind(Instruction former, String text) {
    int line = firstCommentLine(lineOf(former));
    String gap = line > 1 && isBlank(line - 1) ? lineEnd() + lineEnd() : lineEnd();
    return Edit.insert(former.span().end(), gap + text);
  }

  /// The instruction's lines, and one of two blank lines that would meet.
  private Edit removal(Instruction gone) {
    int first = lineOf(gone);
    int last = source.lineAt(Math.max(gone.span().start(), gone.span().end() - 1));
    if (source.slice(new Span(gone.span().end(), source.length())).isBlank()) {
      int above = first - 1;
      while (above > 1 && isBlank(above)) {
        above--;
      }
      return Edit.delete(new Span(source.line(above).end(), gone.span().end()));
    }
    boolean meet = first > 1 && isBlank(first - 1) && isBlank(last + 1);
    int next = meet && last + 1 < source.lineCount() ? last + 2 : last + 1;
    return Edit.delete(new Span(source.line(first).start(), source.line(next).start()));
  }

  private int lineOf(Instruction instruction) {
    return source.lineAt(instruction.span().start());
  }

  private int firstCommentLine(int line) {
    int first = line;
    while (first > 1 && source.slice(source.line(first - 1)).strip().startsWith("#")) {
      first--;
    }
    return first;
  }

  private boolean isBlank(int line) {
    return line >= 1 && line <= source.lineCount() && source.slice(source.line(line)).isBlank();
  }

  private String lineEnd() {
    return source.lineEnding().characters();
  }
}
