package dev.plimsoll.dockerfile;

import dev.plimsoll.text.Edit;
import dev.plimsoll.text.Span;
import java.util.List;

/// Something BuildKit refuses.
///
/// @param span where it stands
/// @param message BuildKit's reason in plain words
/// @param fatal whether BuildKit's parser refuses the whole file; otherwise a later step does
/// @param fix the edits that surely cure it; empty if there is no sure cure
public record Problem(Span span, String message, boolean fatal, List<Edit> fix) {
  public Problem {
    fix = List.copyOf(fix);
  }
}
