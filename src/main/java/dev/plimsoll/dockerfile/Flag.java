package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Span;
import java.util.Optional;

/// A builder flag, such as `--from=build`.
///
/// @param text the flag as BuildKit keeps it, dashes included, quotes and escapes gone
/// @param name without the dashes
/// @param value what follows the `=`; absent without one
/// @param span where the flag stands
/// @param valueSpan what follows the `=`, quotes included; empty, behind the flag, without one
public record Flag(String text, String name, Optional<String> value, Span span, Span valueSpan) {
  /// Whether a boolean flag is switched on: alone or with `=true`, in any case.
  public boolean isTrue() {
    return value.map(set -> set.equalsIgnoreCase("true")).orElse(true);
  }
}
