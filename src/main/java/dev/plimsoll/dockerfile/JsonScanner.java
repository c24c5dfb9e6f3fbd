package dev.plimsoll.dockerfile;

import dev.plimsoll.text.SplicedText;
import java.util.BitSet;
import java.util.Optional;

/// Walks over JSON as Go's `encoding/json` does: strict grammar, at most 10,000 levels, numbers
/// that fit a double, bytes that are no UTF-8 taken inside strings.
final class JsonScanner {
  private static final int DEEPEST = 10_000;

  private final SplicedText text;
  private int at;
  private int nameEnd;

  JsonScanner(SplicedText text, int at) {
    this.text = text;
    this.at = at;
  }

  int at() {
    return at;
  }

  /// Whether nothing but white space follows.
  boolean atEnd() {
    skipBlanks();
    return at == text.length();
  }

  boolean peeks(char c) {
    skipBlanks();
    return at < text.length() && text.byteAt(at) == c;
  }

  boolean takes(char c) {
    boolean found = peeks(c);
    if (found) {
      at++;
    }
    return found;
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.byteAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  /// Walks over one value of any kind ; false if there is none.
  boolean value() {
    BitSet objects = new BitSet();
    int depth = 0;
    while (true) {
      boolean array = takes('[');
      boolean object = !array && takes('{');
      if (array || object) {
        if (++depth >= DEEPEST) {
          return false;
        }
        objects.set(depth, object);
        if (!takes(object ? '}' : ']')) {
          if (object && !key()) {
            return false;
          }
          continue;
        }
        depth--;
      } else if (!scalar()) {
        return false;
      }
      while (depth > 0 && !takes(',')) {
        if (!takes(objects.get(depth) ? '}' : ']')) {
          return false;
        }
        depth--;
      }
      if (depth == 0) {
        return true;
      }
      if (objects.get(depth) && !key()) {
        return false;
      }
    }
  }

  /// The string that the object which begins here has under `key`, the last one if there are
  /// several; absent if nothing but such an object stands here.
  Optional<String> member(String key) {
    Optional<String> found = Optional.empty();
    if (!takes('{')) {
      return found;
    }
    boolean more = !takes('}');
    while (more) {
      int nameStart = startOfString();
      if (!key()) {
        return Optional.empty();
      }
      boolean wanted = JsonString.decode(text, nameStart, nameEnd).toString().equals(key);
      int valueStart = startOfString();
      boolean isString = peeks('"');
      if (!value()) {
        return Optional.empty();
      }
      if (wanted) {
        found =
            isString
                ? Optional.of(JsonString.decode(text, valueStart, at - 1).toString())
                : Optional.empty();
      }
      more = takes(',');
      if (!more && !takes('}')) {
        return Optional.empty();
      }
    }
    return atEnd() ? found : Optional.empty();
  }

  private int startOfString() {
    skipBlanks();
    return at + 1;
  }

  private boolean key() {
    if (!peeks('"') || !string()) {
      return false;
    }
    nameEnd = at - 1;
    return takes(':');
  }

  private boolean scalar() {
    if (peeks('"')) {
      return string();
    }
    return literal("true") || literal("false") || literal("null") || number();
  }

  private boolean literal(String word) {
    if (at + word.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.byteAt(at + i) != word.charAt(i)) {
        return false;
      }
    }
    at += word.length();
    return true;
  }

  private boolean number() {
    int start = at;
    accept('-');
    if (!accept('0') && !digits()) {
      return false;
    }
    if (accept('.') && !digits()) {
      return false;
    }
    if (accept('e') || accept('E')) {
      if (!accept('+')) {
        accept('-');
      }
      if (!digits()) {
        return false;
      }
    }
    return Double.isFinite(Double.parseDouble(text.slice(start, at)));
  }

  private boolean accept(char c) {
    boolean found = at < text.length() && text.byteAt(at) == c;
    if (found) {
      at++;
    }
    return found;
  }

  private boolean digits() {
    int start = at;
    while (at < text.length() && text.byteAt(at) >= '0' && text.byteAt(at) <= '9') {
      at++;
    }
    return at > start;
  }

  /// Walks over the string whose opening quote is next; false if it is none.
  boolean string() {
    at++;
    while (at < text.length()) {
      byte b = text.byteAt(at++);
      if (b == '"') {
        return true;
      }
      if ((b >= 0 && b < ' ') || (b == '\\' && !escape())) {
        return false;
      }
    }
    return false;
  }

  private boolean escape() {
    if (at == text.length()) {
      return false;
    }
    byte b = text.byteAt(at++);
    if (b != 'u') {
      return "\"\\/bfnrt".indexOf(b) >= 0;
    }
    int end = at + 4;
    while (at < end && at < text.length() && Character.digit(text.byteAt(at), 16) >= 0) {
      at++;
    }
    return at == end;
  }
}
