package dev.plimsoll.cli;

/// Starts nothing, and says that all went well.
final class NoOperations implements Operations {
  @Override
  public int serve() {
    return ExitCode.CLEAN;
  }

  @Override
  public int rotateWebhookSecret(boolean dryRun) {
    return ExitCode.CLEAN;
  }

  @Override
  public int forgetSetup() {
    return ExitCode.CLEAN;
  }

  @Override
  public int demo(DemoOptions options) {
    return ExitCode.CLEAN;
  }

  @Override
  public QueueOperations queue() {
    return new FixedQueue();
  }
}
