package dev.plimsoll.dockerfile;

import java.util.Optional;

/// What a text with variables stands for.
public sealed interface Value {
  /// It stands for `text`.
  record Known(String text) implements Value {}

  /// It is only known when the image is built.
  ///
  /// @param reason why, in plain words
  record Unknown(String reason) implements Value {}

  /// The builder refuses it.
  ///
  /// @param reason the builder's reason, in plain words
  record Invalid(String reason) implements Value {}

  /// The text, if it is known.
  default Optional<String> known() {
    return this instanceof Known(String text) ? Optional.of(text) : Optional.empty();
  }
}
