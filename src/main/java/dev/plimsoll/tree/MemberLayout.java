package dev.plimsoll.tree;

import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Optional;

/// A JSON object as a place to write: a new member goes behind one that is there, on a line of its
/// own where that one has its own, with commas where JSON wants them.
public final class MemberLayout {
  private final SourceText source;
  private final MappingNode object;

  public MemberLayout(SourceText source, MappingNode object) {
    this.source = source;
    this.object = object;
  }

  /// The edits that put a member behind `before`, one of the object's entries.
  ///
  /// @param key without quotes, in need of no escapes
  /// @param value as it is written in JSON
  public List<Edit> insertBehind(Entry before, String key, String value) {
    String member = "\"" + key + "\"" + separator(before) + value;
    int start = before.key().span().start();
    Optional<String> indent = LineEdge.indent(source, start);
    int end = before.value().span().end();
    int comma = commaBehind(end);
    int lineEnd = restOfLine(comma < 0 ? end : comma + 1);
    if (indent.isEmpty() || lineEnd < 0) {
      return List.of(Edit.insert(end, ", " + member));
    }
    String line =
        LineEdge.ending(source, source.lineAt(start)).characters() + indent.get() + member;
    if (comma >= 0) {
      return List.of(Edit.insert(lineEnd, line + ","));
    }
    return lineEnd == end
        ? List.of(Edit.insert(end, "," + line))
        : List.of(Edit.insert(end, ","), Edit.insert(lineEnd, line));
  }

  /// What stands between a key and its value, colon included, if nothing but blanks.
  private String separator(Entry entry) {
    int keyEnd = entry.key().span().end();
    int valueStart = entry.value().span().start();
    String between = source.slice(new Span(keyEnd, valueStart));
    return between.matches(" {0,4}: {0,4}") ? between : ": ";
  }

  private int commaBehind(int end) {
    int at = skipBlanksAndComments(end, object.span().end());
    return at < object.span().end() && source.byteAt(at) == ',' ? at : -1;
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
      if (next == at) {
        return at;
      }
      at = next;
    }
    return at;
  }
}
