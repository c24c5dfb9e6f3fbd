package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.HeredocWords.Token;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import dev.plimsoll.text.SplicedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the heredocs of a line: the operators in it and the bodies behind it.
///
/// The bodies follow one behind the other. Each runs to a line that is the delimiter, line end
/// apart, with `<<-` leading tabs apart too. Without such a line the body runs to the end of the
/// file, unless a line is the delimiter but for white space around it: then it ends there, so that
/// the rest of the file is still read.
final class HeredocReader {
  /// Looking for a missing end reads the rest of the file; more often than this it is not looked
  /// for again, so that many missing ends cost no more than a few.
  private static final int MOST_RECOVERIES = 16;

  private final LineCursor cursor;
  private final Problems problems;
  private int recoveries;

  HeredocReader(LineCursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
  }

  /// Whether two `<` stand side by side in the line.
  static boolean mayHave(SplicedText line) {
    for (int i = 1; i < line.length(); i++) {
      if (line.byteAt(i) == '<' && line.byteAt(i - 1) == '<') {
        return true;
      }
    }
    return false;
  }

  /// Reads all heredocs of `line`, whose last line the cursor stands on.
  List<Heredoc> read(SplicedText line) {
    String text = line.toString();
    List<Heredoc> heredocs = new ArrayList<>();
    ByteOffsets offsets = new ByteOffsets(line, text);
    for (Token word : new HeredocLexer(text, true, true).read()) {
      Optional<HeredocOperator> operator = HeredocOperator.of(word.text());
      if (operator.isPresent()) {
        int start = offsets.of(word.start());
        Span span = line.sourceSpan(start, offsets.of(word.end()));
        if (operator.get().error().isEmpty()) {
          heredocs.add(body(operator.get(), span));
        } else {
          problems.fatal(span, "The heredoc cannot be read: " + operator.get().error() + ".");
        }
      }
    }
    return heredocs;
  }

  private Heredoc body(HeredocOperator operator, Span span) {
    byte[] name = operator.name().getBytes(StandardCharsets.UTF_8);
    int lineBefore = cursor.number();
    int start = cursor.end();
    while (cursor.next()) {
      int from = operator.chomp() ? skipTabs() : cursor.start();
      if (equalsName(from, cursor.textEnd(), name)) {
        return heredoc(operator, span, start, new Span(cursor.start(), cursor.textEnd()));
      }
    }
    if (recoveries++ < MOST_RECOVERIES) {
      int last = cursor.number();
      cursor.returnTo(lineBefore);
      Optional<Span> almost = almostEnd(name);
      if (almost.isPresent()) {
        problems.fatal(
            almost.get(),
            "The heredoc does not end here: the line must be its delimiter, without white space"
                + " around it.",
            Edit.replace(almost.get(), operator.name()));
        return heredoc(operator, span, start, almost.get());
      }
      cursor.returnTo(last);
    }
    problems.fatal(span, "The heredoc does not end: no line is its delimiter.");
    return heredoc(operator, span, start, Span.at(cursor.end()));
  }

  private Heredoc heredoc(HeredocOperator operator, Span span, int start, Span end) {
    SourceText source = cursor.source();
    return new Heredoc(
        operator.name(),
        operator.fileDescriptor(),
        operator.expand(),
        operator.chomp(),
        span,
        SplicedText.of(source, new Span(start, end.start())),
        end);
  }

  private Optional<Span> almostEnd(byte[] name) {
    SplicedText text = cursor.source().whole();
    while (cursor.next()) {
      int first = cursor.firstCharacter();
      int last = WhiteSpace.trimEnd(text, first, cursor.textEnd());
      if (equalsName(first, last, name)) {
        return Optional.of(new Span(cursor.start(), cursor.textEnd()));
      }
    }
    return Optional.empty();
  }

  private int skipTabs() {
    int at = cursor.start();
    while (at < cursor.textEnd() && cursor.byteAt(at) == '\t') {
      at++;
    }
    return at;
  }

  private boolean equalsName(int from, int to, byte[] name) {
    if (to - from != name.length) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (cursor.byteAt(from + i) != name[i]) {
        return false;
      }
    }
    return true;
  }
}
