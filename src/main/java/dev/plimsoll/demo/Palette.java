package dev.plimsoll.demo;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Colours, or none. Text is coloured word by word, so that it may be broken into lines later.
record Palette(boolean colour) {
  private static final String ESCAPE = "\u001b[";

  String bold(String text) {
    return painted("1", text);
  }

  String faint(String text) {
    return painted("2", text);
  }

  String red(String text) {
    return painted("31", text);
  }

  String green(String text) {
    return painted("32", text);
  }

  String cyan(String text) {
    return painted("36", text);
  }

  private String painted(String code, String text) {
    return colour
        ? Arrays.stream(text.split(" ", -1))
            .map(word -> word.isEmpty() ? word : ESCAPE + code + "m" + word + ESCAPE + "0m")
            .collect(Collectors.joining(" "))
        : text;
  }

  /// How many columns a text takes: colours take none.
  static int width(String text) {
    String plain = text.replaceAll("\u001b\\[[0-9;]*m", "");
    return plain.codePointCount(0, plain.length());
  }
}
