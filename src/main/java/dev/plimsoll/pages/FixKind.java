package dev.plimsoll.pages;

/// What becomes of the fixes of a rule, as its page says first under "Fix safety".
public enum FixKind {
  SAFE("safe fix", "The built image means the same."),
  UNSAFE("fix on request", "Behaviour may change, on purpose; it is applied only when asked for."),
  SHOWN("fix shown", "The change is shown, and not offered for committing."),
  NONE("no fix", "There is nothing that could be changed without knowing more.");

  private static final String SECTION = "\n## Fix safety\n";

  private final String label;
  private final String meaning;

  FixKind(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  public String label() {
    return label;
  }

  /// One sentence.
  public String meaning() {
    return meaning;
  }

  /// @throws IllegalArgumentException when the page does not begin the section as it should
  static FixKind ofPage(String markdown) {
    int section = markdown.indexOf(SECTION);
    String text = section < 0 ? "" : markdown.substring(section + SECTION.length()).strip();
    if (text.startsWith("Safe:")) {
      return SAFE;
    } else if (text.startsWith("Unsafe:")) {
      return UNSAFE;
    } else if (text.startsWith("Display:") || text.startsWith("Shown only:")) {
      return SHOWN;
    } else if (text.startsWith("There is no")) {
      return NONE;
    }
    throw new IllegalArgumentException(
        "\"Fix safety\" begins with Safe:, Unsafe:, Display: or There is no: " + text);
  }
}
