package dev.plimsoll.text;

/// How a line ends.
public enum LineEnding {
  LF("\n"),
  CRLF("\r\n");

  private final String characters;

  LineEnding(String characters) {
    this.characters = characters;
  }

  public String characters() {
    return characters;
  }

  /// The text with each of its line ends written this way.
  public String applyTo(String text) {
    String unix = text.replace("\r\n", "\n");
    return this == LF ? unix : unix.replace("\n", characters);
  }
}
