package dev.plimsoll.cli;

/// Starts nothing, and says that all went well.
final class NoOperations implements Operations {
  @Override
  public int serve() {
    return ExitCode.CLEAN;
  }

  @Override
  public int doctor(boolean json) {
    return ExitCode.CLEAN;
  }

  @Override
  public int demo() {
    return ExitCode.CLEAN;
  }
}
