package dev.plimsoll.cli;

/// What the command line starts but does not do itself. Each returns the exit code.
public interface Operations {
  /// Runs the server until it is told to stop.
  int serve() throws Exception;

  /// Removes the credentials that were stored when the server was set up.
  int forgetSetup() throws Exception;

  /// Runs the demonstration.
  int demo() throws Exception;
}
