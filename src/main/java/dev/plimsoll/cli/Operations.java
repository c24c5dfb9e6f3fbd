package dev.plimsoll.cli;

/// What the command line starts but does not do itself. Each returns the exit code.
public interface Operations {
  /// Runs the server until it is told to stop.
  int serve() throws Exception;

  /// Looks at all that the server needs, and says what to do.
  ///
  /// @param json for a program instead of a person
  int doctor(boolean json) throws Exception;

  /// Runs the demonstration.
  int demo() throws Exception;
}
