package dev.plimsoll.cli;

/// What the process says when it ends.
final class ExitCode {
  static final int CLEAN = 0;
  static final int FINDINGS = 1;
  static final int ERROR = 2;

  /// A mistake of ours, by the number that sysexits.h gives it.
  static final int INTERNAL_ERROR = 70;

  private ExitCode() {}
}
