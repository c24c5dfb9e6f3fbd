package dev.plimsoll.playground;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// What would make a finding go away.
///
/// @param applicability `safe`, `unsafe`, or `display` for what is only shown
/// @param risk what may behave differently afterwards; empty where nothing does
/// @param diff the lines of a unified diff, without those that name the file
public record Suggestion(
    String title, String applicability, String risk, List<Change> edits, List<String> diff) {
  public Suggestion {
    edits = List.copyOf(edits);
    diff = List.copyOf(diff);
  }

  /// How it may be used, in words.
  @JsonProperty
  public String label() {
    return switch (applicability) {
      case "safe" -> "safe";
      case "unsafe" -> "may change behaviour";
      default -> "only shown";
    };
  }

  /// A piece of the text and what takes its place. Offsets are those of [Place].
  public record Change(int start, int end, String replacement) {}
}
