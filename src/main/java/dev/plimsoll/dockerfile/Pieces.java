package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.Piece.Kind;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;
import java.util.ArrayList;
import java.util.List;

/// Cuts a file that was read into pieces that tile it.
final class Pieces {
  private final SourceText source;
  private final List<Piece> pieces = new ArrayList<>();
  private final char escape;
  private int done;

  private Pieces(SourceText source, char escape) {
    this.source = source;
    this.escape = escape;
  }

  static List<Piece> of(Dockerfile file) {
    Pieces tiles = new Pieces(file.source(), file.escape());
    tiles.read(file);
    return List.copyOf(tiles.pieces);
  }

  private void read(Dockerfile file) {
    if (source.hasByteOrderMark()) {
      add(Kind.BYTE_ORDER_MARK, 3);
    }
    int directiveLines = 0;
    for (Directive directive : file.directives()) {
      directiveLines = Math.max(directiveLines, directive.line());
    }
    for (Instruction instruction : file.instructions()) {
      between(instruction.span().start(), directiveLines);
      instruction(instruction.statement());
    }
    between(source.length(), directiveLines);
  }

  /// The lines, and behind them the white space, up to `to`: comments, blank lines, directives.
  private void between(int to, int directiveLines) {
    while (done < to) {
      int number = source.lineAt(done);
      int end = source.lineStart(number + 1);
      if (end > to) {
        add(Kind.INDENT, to);
      } else if (number <= directiveLines) {
        add(Kind.DIRECTIVE, end);
      } else {
        add(kindOfLine(end), end);
      }
    }
  }

  private Kind kindOfLine(int end) {
    int first = WhiteSpace.skip(source.whole(), done, end);
    if (first == end) {
      return Kind.BLANK;
    }
    return source.byteAt(first) == '#' ? Kind.COMMENT : Kind.CONTINUATION;
  }

  private void instruction(Statement statement) {
    SplicedText line = statement.line();
    Span keyword = statement.keywordSpan();
    written(line, 0, keyword.isEmpty() ? 0 : line.offsetOf(keyword.end() - 1) + 1, Kind.KEYWORD);
    for (Flag flag : statement.flags()) {
      int from = line.offsetOf(flag.span().start());
      written(line, from, line.offsetOf(flag.span().end() - 1) + 1, Kind.FLAG);
    }
    SplicedText arguments = statement.arguments();
    written(arguments, 0, arguments.length(), Kind.ARGUMENTS);
    gap(source.lineStart(endOfLogicalLine(statement) + 1));
    for (Heredoc heredoc : statement.heredocs()) {
      add(Kind.HEREDOC_BODY, heredoc.content().span().end());
      add(Kind.HEREDOC_END, lineEnd(heredoc.end().end()));
    }
  }

  /// The part of a logical line: its bytes are of this kind, and what was left out between them is
  /// continuations and skipped lines.
  private void written(SplicedText text, int from, int to, Kind kind) {
    for (Span piece : text.sourcePieces(from, to)) {
      gap(piece.start());
      add(kind, piece.end());
    }
  }

  private int endOfLogicalLine(Statement statement) {
    return statement.heredocs().isEmpty()
        ? statement.lastLine()
        : source.lineAt(Math.max(0, statement.heredocs().getFirst().content().span().start() - 1));
  }

  /// What stands between two parts of an instruction: white space, continuations, skipped lines.
  private void gap(int to) {
    while (done < to) {
      int number = source.lineAt(done);
      int lineEnd = source.lineStart(number + 1);
      Kind kind = done == source.lineStart(number) ? kindOfLine(lineEnd) : Kind.SEPARATOR;
      if (lineEnd <= to && (kind == Kind.BLANK || kind == Kind.COMMENT)) {
        add(kind, lineEnd);
      } else if (lineEnd > to) {
        add(Kind.SEPARATOR, to);
      } else {
        separatorAndEnd(lineEnd);
      }
    }
  }

  private void separatorAndEnd(int end) {
    int text = textEnd(end);
    int cut = text;
    while (cut > done && (source.byteAt(cut - 1) == ' ' || source.byteAt(cut - 1) == '\t')) {
      cut--;
    }
    if (cut > done && source.byteAt(cut - 1) == escape) {
      add(Kind.SEPARATOR, cut - 1);
      add(Kind.CONTINUATION, end);
    } else {
      add(Kind.SEPARATOR, text);
      add(Kind.LINE_END, end);
    }
  }

  private int textEnd(int end) {
    int at = end;
    while (at > done && (source.byteAt(at - 1) == '\n' || source.byteAt(at - 1) == '\r')) {
      at--;
    }
    return at;
  }

  private int lineEnd(int offset) {
    return offset == source.length() ? offset : source.lineStart(source.lineAt(offset) + 1);
  }

  private void add(Kind kind, int end) {
    if (end > done) {
      pieces.add(new Piece(kind, new Span(done, end)));
      done = end;
    }
  }
}
