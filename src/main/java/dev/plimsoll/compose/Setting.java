package dev.plimsoll.compose;

import dev.plimsoll.tree.Entry;

/// What a service says about one key, itself, by YAML's merge keys, by the services that it
/// extends, or by a file that is put over its own.
public sealed interface Setting {
  /// The service says it.
  record Given(Entry entry, Origin origin) implements Setting {}

  /// Nobody says it.
  record Missing() implements Setting {}

  /// It may be said where nobody can see it: in a file that is not known or need not be used, or
  /// behind a mistake.
  record Unknown() implements Setting {}

  /// Where a service has a value from.
  enum Origin {
    OWN,
    MERGED,
    EXTENDED,
    /// From the file that compose puts over this one without being told.
    OVERRIDE
  }
}
