package dev.plimsoll.review;

import java.util.regex.Pattern;

/// Paths as words of a command line that people copy into a shell.
final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[\\w./+,-]+");

  private ShellWord() {}

  /// The path as one word that no shell expands and no program takes for an option.
  static String quoted(String path) {
    String word = path.startsWith("-") ? "./" + path : path;
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
