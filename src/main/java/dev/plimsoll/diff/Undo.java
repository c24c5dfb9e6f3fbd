package dev.plimsoll.diff;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Takes hunks back from the version that they led to. Lines that no hunk changed keep their bytes.
final class Undo {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final SourceText head;
  private final byte[] bytes;
  private final int lineCount;
  private final ByteArrayOutputStream out;
  private int copiedLines;

  Undo(SourceText head) {
    this.head = head;
    this.bytes = head.toBytes();
    this.lineCount = bytes.length == 0 ? 0 : head.lineCount();
    this.out = new ByteArrayOutputStream(bytes.length + 256);
  }

  Optional<SourceText> of(List<Hunk> hunks) {
    for (Hunk hunk : hunks) {
      if (!fits(hunk)) {
        return Optional.empty();
      }
      copyLinesTo(hunk.after().linesBefore());
      hunk.lines().forEach(this::undo);
    }
    copyLinesTo(lineCount);
    return Optional.of(SourceText.of(out.toByteArray()));
  }

  private boolean fits(Hunk hunk) {
    int number = hunk.after().linesBefore();
    if (number + hunk.after().count() > lineCount) {
      return false;
    }
    for (HunkLine line : hunk.linesAfter()) {
      number++;
      if (!isLine(number, line)) {
        return false;
      }
    }
    return true;
  }

  private boolean isLine(int number, HunkLine line) {
    Span whole = head.lineWithEnd(number);
    boolean ended = bytes[whole.end() - 1] == '\n';
    Span content = ended ? new Span(whole.start(), whole.end() - 1) : whole;
    return ended == line.ended() && comparable(head.slice(content)).equals(comparable(line.text()));
  }

  /// Hosts differ in whether they keep carriage returns and a byte order mark in what they hand
  /// out; neither tells two versions of a line apart.
  private static String comparable(String line) {
    String marked = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
    return marked.endsWith("\r") ? marked.substring(0, marked.length() - 1) : marked;
  }

  private void undo(HunkLine line) {
    switch (line.kind()) {
      case CONTEXT -> copyLinesTo(copiedLines + 1);
      case ADDED -> copiedLines++;
      case REMOVED -> {
        out.writeBytes(line.text().getBytes(StandardCharsets.UTF_8));
        if (line.ended()) {
          out.write('\n');
        }
      }
    }
  }

  private void copyLinesTo(int last) {
    if (last > copiedLines) {
      int start = head.lineWithEnd(copiedLines + 1).start();
      out.write(bytes, start, head.lineWithEnd(last).end() - start);
      copiedLines = last;
    }
  }
}
