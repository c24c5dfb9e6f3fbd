package dev.plimsoll.rule;

import dev.plimsoll.text.Edit;
import java.util.List;
import java.util.Optional;

/// A change that makes a finding go away.
///
/// @param title what the change does, in the imperative, such as "Use COPY"
/// @param risk what may behave differently afterwards, one sentence; present on UNSAFE fixes
/// @param edits at least one, none in conflict with another
public record Fix(
    String title, Applicability applicability, Optional<String> risk, List<Edit> edits) {
  public Fix {
    edits = List.copyOf(edits);
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("a fix needs an edit: " + title);
    }
    if (applicability == Applicability.UNSAFE && risk.isEmpty()) {
      throw new IllegalArgumentException("an unsafe fix names its risk: " + title);
    }
  }

  public static Fix safe(String title, List<Edit> edits) {
    return new Fix(title, Applicability.SAFE, Optional.empty(), edits);
  }

  public static Fix unsafe(String title, String risk, List<Edit> edits) {
    return new Fix(title, Applicability.UNSAFE, Optional.of(risk), edits);
  }

  public static Fix display(String title, List<Edit> edits) {
    return new Fix(title, Applicability.DISPLAY, Optional.empty(), edits);
  }
}
