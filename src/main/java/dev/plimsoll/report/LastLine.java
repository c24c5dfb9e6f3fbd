package dev.plimsoll.report;

import dev.plimsoll.engine.Diagnostic;

/// The last line that a finding touches, for formats that count whole lines.
final class LastLine {
  private LastLine() {}

  static int of(Diagnostic found) {
    boolean endsBeforeLine = found.end().column() == 1 && found.end().line() > found.start().line();
    return found.end().line() - (endsBeforeLine ? 1 : 0);
  }
}
