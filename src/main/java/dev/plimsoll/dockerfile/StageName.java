package dev.plimsoll.dockerfile;

/// Names of stages: a letter, then letters, digits, `-`, `_` and `.`, in any case.
final class StageName {
  private StageName() {}

  static boolean isValid(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = Character.toLowerCase(name.charAt(i));
      boolean letter = c >= 'a' && c <= 'z';
      boolean later = (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
      if (!letter && (i == 0 || !later)) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
