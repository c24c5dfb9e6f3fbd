package dev.plimsoll.cli;

/// What the command line starts but does not do itself. Each returns the exit code.
public interface Operations {
  /// Runs the server until it is told to stop.
  int serve() throws Exception;

  /// Runs the demonstration.
  int demo(DemoOptions options) throws Exception;
}
