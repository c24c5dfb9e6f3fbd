package dev.plimsoll.dockerfile;

/// What a stage is built from.
public sealed interface Base {
  /// An image from outside of this file.
  ///
  /// @param image its name, variables replaced
  record External(String image) implements Base {}

  /// An earlier stage of this file.
  record Earlier(Stage stage) implements Base {}

  /// `FROM scratch`: nothing.
  record Scratch() implements Base {}

  /// It cannot be told.
  ///
  /// @param reason why, such as a build argument without a default
  record Undetermined(String reason) implements Base {}
}
