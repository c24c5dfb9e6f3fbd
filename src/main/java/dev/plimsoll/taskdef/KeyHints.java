package dev.plimsoll.taskdef;

import dev.plimsoll.text.SourceText;
import java.util.EnumSet;
import java.util.Set;

/// Looks through a file's bytes for the keys of task definitions, so that the many JSON files that
/// are none cost one pass and no tree.
enum KeyHints {
  CONTAINER_DEFINITIONS("containerDefinitions"),
  READONLY_ROOT_FILESYSTEM("readonlyRootFilesystem"),
  MOUNT_POINTS("mountPoints"),
  PORT_MAPPINGS("portMappings"),
  LOG_CONFIGURATION("logConfiguration"),
  ESSENTIAL("essential");

  private final String key;

  KeyHints(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  /// The keys that stand anywhere in quotes.
  static Set<KeyHints> in(SourceText source) {
    Set<KeyHints> found = EnumSet.noneOf(KeyHints.class);
    int quote = source.indexOf((byte) '"', 0);
    while (quote >= 0) {
      for (KeyHints hint : values()) {
        if (hint.standsAt(source, quote + 1)) {
          found.add(hint);
        }
      }
      quote = source.indexOf((byte) '"', quote + 1);
    }
    return found;
  }

  /// Whether the key stands anywhere, in quotes or out of them.
  boolean isNamedIn(SourceText source) {
    return Mention.in(source, key);
  }

  private boolean standsAt(SourceText source, int offset) {
    int end = offset + key.length();
    return end < source.length() && source.byteAt(end) == '"' && Mention.isAt(source, offset, key);
  }
}
