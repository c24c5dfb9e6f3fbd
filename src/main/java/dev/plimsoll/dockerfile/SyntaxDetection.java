package dev.plimsoll.dockerfile;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.SplicedText;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Finds the image that reads the file (BuildKit's `DetectSyntax`). It looks before the file is
/// parsed, so that files in other languages can name their reader: `# syntax=…`, `// syntax=…`, or
/// a JSON object with the key `syntax`; a first line with `#!` is passed over.
final class SyntaxDetection {
  private final SourceText source;
  private final SplicedText text;

  private SyntaxDetection(SourceText source) {
    this.source = source;
    this.text = source.whole();
  }

  /// The image: the value up to the first space.
  static Optional<String> of(SourceText source) {
    return new SyntaxDetection(source).detect();
  }

  private Optional<String> detect() {
    int line = startsWith(start(1), "#!") ? 2 : 1;
    return directive(line, "#")
        .or(() -> directive(line, "//"))
        .map(value -> value.indexOf(' ') < 0 ? value : value.substring(0, value.indexOf(' ')))
        .or(() -> new JsonScanner(text, start(line)).member("syntax"));
  }

  private int start(int line) {
    return line == 1 && source.hasByteOrderMark() ? 3 : source.lineStart(line);
  }

  private Optional<String> directive(int firstLine, String prefix) {
    Set<String> seen = new HashSet<>();
    for (int line = firstLine; line <= source.lineCount(); line++) {
      int end = source.line(line).end();
      Optional<DirectiveLine> found =
          startsWith(start(line), prefix)
              ? DirectiveLine.read(text, start(line) + prefix.length(), end)
              : Optional.empty();
      if (found.isEmpty() || !seen.add(found.get().name())) {
        return Optional.empty();
      }
      if (found.get().name().equals("syntax")) {
        return Optional.of(text.slice(found.get().valueStart(), found.get().valueEnd()));
      }
    }
    return Optional.empty();
  }

  private boolean startsWith(int offset, String prefix) {
    if (offset + prefix.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (text.byteAt(offset + i) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
