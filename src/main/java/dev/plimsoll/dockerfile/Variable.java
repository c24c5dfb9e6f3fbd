package dev.plimsoll.dockerfile;

/// What is known of a variable at one point of a file.
public sealed interface Variable {
  /// It has this value, unless a build argument overrides the default it comes from.
  record Set(String text) implements Variable {}

  /// A build argument without a default: unset, unless the build sets it.
  record NoDefault(String name) implements Variable {}

  /// Nothing sets it.
  record Unset(String name) implements Variable {}

  /// It cannot be told.
  record Undetermined(String reason) implements Variable {}
}
