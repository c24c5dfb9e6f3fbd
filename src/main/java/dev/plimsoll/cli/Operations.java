package dev.plimsoll.cli;

/// What the command line starts but does not do itself. Each returns the exit code.
public interface Operations {
  /// Runs the server until it is told to stop.
  int serve() throws Exception;

  /// Makes GitHub sign its deliveries with another secret, or only says whether that would go well.
  int rotateWebhookSecret(boolean dryRun) throws Exception;

  /// Removes the credentials that were stored when the server was set up.
  int forgetSetup() throws Exception;

  /// Runs the demonstration.
  int demo(DemoOptions options) throws Exception;

  /// The queue that the server works on.
  QueueOperations queue();
}
