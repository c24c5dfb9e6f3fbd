package dev.plimsoll.image;

/// A pattern in which `*` stands for any characters. Matching takes time linear in the text for
/// each `*`, whatever the pattern.
public record Glob(String pattern) {
  public boolean matches(String text) {
    int inPattern = 0;
    int inText = 0;
    int star = -1;
    int resume = 0;
    while (inText < text.length()) {
      if (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
        star = inPattern++;
        resume = inText;
      } else if (inPattern < pattern.length() && pattern.charAt(inPattern) == text.charAt(inText)) {
        inPattern++;
        inText++;
      } else if (star >= 0) {
        inPattern = star + 1;
        inText = ++resume;
      } else {
        return false;
      }
    }
    return pattern.substring(inPattern).chars().allMatch(c -> c == '*');
  }

  /// Whether it says more than "anything".
  public boolean isSpecific() {
    return pattern.chars().anyMatch(c -> c != '*');
  }
}
