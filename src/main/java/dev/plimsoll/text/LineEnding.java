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
}
