package dev.plimsoll.compose;

import dev.plimsoll.tree.Entry;

/// What a service says about one key, itself, by YAML's merge keys, or by the services of the same
/// file that it extends.
public sealed interface Setting {
  /// The service says it.
  record Given(Entry entry, Origin origin) implements Setting {}

  /// Nobody says it.
  record Missing() implements Setting {}

  /// It may be said where this file does not show it: in another file, or behind a mistake.
  record Unknown() implements Setting {}

  /// Where a service has a value from.
  enum Origin {
    OWN,
    MERGED,
    EXTENDED
  }
}
