package dev.plimsoll.dockerfile;

import dev.plimsoll.text.SplicedText;
import java.util.ArrayList;
import java.util.List;

/// Exec form: arguments that are a JSON array (BuildKit's `parseJSON`, which uses Go's decoder).
///
/// What is no valid JSON array is no error: the arguments are then read in the other way. An array
/// that holds anything but strings is one.
///
/// @param kind whether it is an array of strings
/// @param words the strings, for the kind `STRINGS`
record JsonArray(Kind kind, List<Word> words) {
  enum Kind {
    NONE,
    STRINGS,
    NOT_ONLY_STRINGS
  }

  static final JsonArray NONE = new JsonArray(Kind.NONE, List.of());

  static JsonArray read(SplicedText text) {
    int start = WhiteSpace.skip(text, 0, text.length());
    if (start == text.length() || text.byteAt(start) != '[') {
      return NONE;
    }
    JsonScanner scanner = new JsonScanner(text, start + 1);
    List<Word> words = new ArrayList<>();
    boolean onlyStrings = true;
    if (scanner.takes(']')) {
      return scanner.atEnd() ? new JsonArray(Kind.STRINGS, words) : NONE;
    }
    do {
      if (scanner.peeks('"')) {
        int from = scanner.at();
        if (!scanner.string()) {
          return NONE;
        }
        words.add(
            new Word(
                JsonString.decode(text, from + 1, scanner.at() - 1).toString(),
                text.sourceSpan(from, scanner.at())));
      } else if (scanner.value()) {
        onlyStrings = false;
      } else {
        return NONE;
      }
    } while (scanner.takes(','));
    if (!scanner.takes(']') || !scanner.atEnd()) {
      return NONE;
    }
    return onlyStrings
        ? new JsonArray(Kind.STRINGS, words)
        : new JsonArray(Kind.NOT_ONLY_STRINGS, List.of());
  }

  boolean isExec() {
    return kind == Kind.STRINGS;
  }
}
