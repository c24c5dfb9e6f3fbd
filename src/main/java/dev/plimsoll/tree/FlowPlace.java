package dev.plimsoll.tree;

import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.List;

/// The place behind a member or an item in braces or brackets.
final class FlowPlace {
  private final SourceText source;
  private final Span before;
  private final boolean commasOptional;
  private final int comma;
  private final int lineEnd;

  /// @param end of the collection
  /// @param lines whether this is an object of HCL, in which a line end does what a comma does
  FlowPlace(SourceText source, Span before, int end, boolean lines) {
    this.source = source;
    this.before = before;
    this.commasOptional = lines;
    int next = skipBlanksAndComments(before.end(), end);
    this.comma = next < end && source.byteAt(next) == ',' ? next : -1;
    this.lineEnd = restOfLine(comma < 0 ? before.end() : comma + 1);
  }

  /// Whether nothing else stands on the lines of what is before.
  boolean hasOwnLine() {
    return lineEnd >= 0 && LineEdge.indent(source, before.start()).isPresent();
  }

  /// The line end and the indentation of the line that what is before begins on.
  String lineStart() {
    return lineStart(source, before.start());
  }

  static String lineStart(SourceText source, int offset) {
    int number = source.lineAt(offset);
    int start = source.lineStart(number);
    int ink = start;
    while (ink < offset && (source.byteAt(ink) == ' ' || source.byteAt(ink) == '\t')) {
      ink++;
    }
    return LineEdge.ending(source, number).characters() + source.slice(new Span(start, ink));
  }

  List<Edit> insertInline(String text) {
    return List.of(Edit.insert(before.end(), ", " + text));
  }

  /// @param members without line ends and commas around them
  List<Edit> insertLines(List<String> members) {
    boolean commas = comma >= 0 || !commasOptional;
    String lines = lineStart() + String.join((commas ? "," : "") + lineStart(), members);
    if (comma >= 0) {
      return List.of(Edit.insert(lineEnd, lines + ","));
    }
    if (!commas || lineEnd == before.end()) {
      return List.of(Edit.insert(lineEnd, (commas ? "," : "") + lines));
    }
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.insert(before.end(), ","));
    edits.add(Edit.insert(lineEnd, lines));
    return edits;
  }

  /// The end of the line if nothing but blanks and comments stands between `from` and there, -1
  /// otherwise.
  private int restOfLine(int from) {
    int end = source.line(source.lineAt(from)).end();
    return skipBlanksAndComments(from, end) == end ? end : -1;
  }

  private int skipBlanksAndComments(int from, int end) {
    int at = from;
    while (at < end) {
      int next = JsonScanner.blankOrCommentEnd(source, at);
      if (next == at && source.byteAt(at) == '#') {
        next = source.line(source.lineAt(at)).end();
      }
      if (next == at) {
        return at;
      }
      at = next;
    }
    return at;
  }
}
