package dev.plimsoll.playground;

import java.nio.charset.StandardCharsets;

/// What somebody wants to have looked at.
///
/// @param name of the file, which may be empty or anything else
/// @param apply which fixes to apply first
public record Pasted(String name, String text, Apply apply) {
  /// The largest text that is looked at, in bytes of UTF-8.
  public static final int LIMIT = 64_000;

  /// The most lines that are looked at.
  public static final int MOST_LINES = 3000;

  /// Whether it is larger than what is looked at.
  public boolean isTooLarge() {
    return text.getBytes(StandardCharsets.UTF_8).length > LIMIT
        || text.chars().filter(letter -> letter == '\n').count() > MOST_LINES;
  }

  /// Which fixes are wanted in the text.
  public enum Apply {
    NONE,
    /// Those that leave the meaning of the image.
    SAFE,
    /// Those also that may change behaviour.
    ALL;

    /// By its name in lower case; [#NONE] for every other text.
    public static Apply of(String name) {
      return switch (name) {
        case "safe" -> SAFE;
        case "all" -> ALL;
        default -> NONE;
      };
    }
  }
}
