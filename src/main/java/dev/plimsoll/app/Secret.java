package dev.plimsoll.app;

/// A value that must not be shown: it has no text of its own, and has to be asked for by name.
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /// The value itself, for the one place that needs it.
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
