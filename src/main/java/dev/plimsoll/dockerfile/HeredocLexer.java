package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.HeredocWords.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Splits a line into words to find heredocs in it: BuildKit's shell lexer (`shell.Lex`,
/// `ProcessWords`) without any variable set, so that `$name` and `${name:-word}` stay what they
/// are.
///
/// Two of its habits decide what is a heredoc and are kept on purpose: a `${name:-…}` makes it
/// forget the part of the word before it, and any error (an open quote, an unknown `${name^^}`)
/// makes the line one without words. The lexer always takes `\` for the escape, whatever the escape
/// directive says.
final class HeredocLexer {
  private static final int END = -1;

  /// What the lexer is inside of.
  private enum Frame {
    MODIFIER_WORD('}', "'}'"),
    PATTERN('/', "'/' in ${}"),
    REPLACEMENT('}', "'}'"),
    DOUBLE_QUOTE('"', "double-quote");

    private final char stop;
    private final String what;

    Frame(char stop, String what) {
      this.stop = stop;
      this.what = what;
    }
  }

  private record Open(Frame frame, boolean rawEscapesBefore) {}

  private final String line;
  private final boolean rawQuotes;
  private final Deque<Open> open = new ArrayDeque<>();
  private final StringBuilder out = new StringBuilder();
  private final HeredocWords words = new HeredocWords();
  private boolean rawEscapes;
  private int at;
  private String error = "";

  HeredocLexer(String line, boolean rawQuotes, boolean rawEscapes) {
    this.line = line;
    this.rawQuotes = rawQuotes;
    this.rawEscapes = rawEscapes;
    this.at = line.startsWith("\uFEFF") ? 1 : 0;
  }

  /// Why the line has no words; empty if nothing is wrong with it.
  String error() {
    return error;
  }

  /// The words; none after an error.
  List<Token> read() {
    while (at < line.length() && error.isEmpty()) {
      element();
    }
    List<Token> found = words.take();
    return error.isEmpty() ? found : List.of();
  }

  /// One character or quoted or `$` part at the top level.
  private void element() {
    int start = at;
    int c = line.codePointAt(at);
    out.setLength(0);
    if (c == '$' || c == '<' || c == '\'' || c == '"') {
      special(c);
      while (!open.isEmpty() && error.isEmpty()) {
        nested();
      }
      words.addAll(out, c == '$', start, at);
      return;
    }
    next();
    boolean escaped = c == '\\';
    if (escaped) {
      if (rawEscapes) {
        words.addRaw(c, start, at);
      }
      c = next();
    }
    if (c != END) {
      words.add(c, escaped, start, at);
    }
  }

  private void nested() {
    Frame frame = open.getFirst().frame();
    if (at == line.length()) {
      fail("missing " + frame.what);
    } else if (line.charAt(at) == frame.stop) {
      close(frame);
    } else if (frame == Frame.DOUBLE_QUOTE) {
      quoted();
    } else {
      plain();
    }
  }

  private void plain() {
    int c = line.codePointAt(at);
    if (c == '$' || c == '<' || c == '\'' || c == '"') {
      special(c);
      return;
    }
    next();
    if (c == '\\') {
      if (rawEscapes) {
        out.append('\\');
      }
      c = next();
    }
    append(c);
  }

  private void quoted() {
    int c = line.codePointAt(at);
    if (c == '$') {
      dollar();
      return;
    }
    next();
    if (c == '\\') {
      if (rawEscapes) {
        out.append('\\');
      }
      int following = peek();
      if (following == END) {
        return;
      }
      if (following == '"' || following == '$' || following == '\\') {
        c = next();
      }
    }
    append(c);
  }

  private void special(int c) {
    switch (c) {
      case '$' -> dollar();
      case '<' -> operator();
      case '\'' -> singleQuote();
      default -> {
        at++;
        if (rawQuotes) {
          out.append('"');
        }
        open.push(new Open(Frame.DOUBLE_QUOTE, rawEscapes));
      }
    }
  }

  private void singleQuote() {
    int end = line.indexOf('\'', at + 1);
    if (end < 0) {
      at = line.length();
      fail("missing single-quote");
      return;
    }
    out.append(line, rawQuotes ? at : at + 1, rawQuotes ? end + 1 : end);
    at = end + 1;
  }

  private void operator() {
    int start = at++;
    if (peek() == '<') {
      at++;
      while (peek() == '\t' || peek() == '\r' || peek() == ' ') {
        at++;
      }
    }
    out.append(line, start, at);
  }

  private void dollar() {
    int start = at++;
    if (peek() != '{') {
      at = VariableName.end(line, at);
      out.append(line, start, at);
      return;
    }
    at++;
    int first = peek();
    if (first == END || first == '{' || first == '}' || first == ':') {
      fail(first == END ? "missing '}'" : "bad substitution");
      return;
    }
    at = VariableName.end(line, at);
    int c = next();
    if (c == ':') {
      c = next();
      boolean pattern = c == '#' || c == '%';
      enter(pattern ? END : '-', start);
    } else {
      enter(c, start);
    }
  }

  /// What follows the name in `${name`.
  private void enter(int modifier, int start) {
    out.append(line, start, at);
    switch (modifier) {
      case '}' -> {}
      case '+', '-', '?' -> push(Frame.MODIFIER_WORD, false);
      case '#', '%' -> push(Frame.MODIFIER_WORD, true);
      case '/' -> {
        if (peek() == '/') {
          at++;
        }
        push(Frame.PATTERN, true);
      }
      default -> fail("unsupported modifier in substitution");
    }
  }

  private void push(Frame frame, boolean raw) {
    open.push(new Open(frame, rawEscapes));
    rawEscapes = raw;
    words.forget();
  }

  private void close(Frame frame) {
    at++;
    rawEscapes = open.pop().rawEscapesBefore();
    if (frame != Frame.DOUBLE_QUOTE || rawQuotes) {
      out.append(frame.stop);
    }
    if (frame == Frame.PATTERN) {
      push(Frame.REPLACEMENT, true);
    }
  }

  private void fail(String reason) {
    error = reason;
  }

  private int peek() {
    return at < line.length() ? line.codePointAt(at) : END;
  }

  private int next() {
    int c = peek();
    if (c != END) {
      at += Character.charCount(c);
    }
    return c;
  }

  private void append(int c) {
    if (c != END) {
      out.appendCodePoint(c);
    }
  }
}
