package dev.plimsoll.config;

/// A value and where it comes from.
public record Setting<T>(T value, Origin origin) {
  /// A value that nobody wrote down.
  public static <T> Setting<T> byDefault(T value) {
    return new Setting<>(value, Origin.DEFAULT);
  }
}
