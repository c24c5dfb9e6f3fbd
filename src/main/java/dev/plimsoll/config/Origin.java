package dev.plimsoll.config;

/// Where a value comes from.
public sealed interface Origin {
  Origin DEFAULT = new Default();

  /// How it is printed: `default`, or `file:line`.
  String label();

  /// Nobody wrote it down.
  record Default() implements Origin {
    @Override
    public String label() {
      return "default";
    }
  }

  /// A configuration file says it.
  ///
  /// @param line from 1
  /// @param column from 1, in characters
  record Place(String file, int line, int column) implements Origin {
    @Override
    public String label() {
      return file + ":" + line;
    }
  }
}
