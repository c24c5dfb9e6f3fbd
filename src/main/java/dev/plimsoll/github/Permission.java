package dev.plimsoll.github;

import java.util.Locale;

/// A permission of the App, as far as this code needs it.
enum Permission {
  METADATA,
  CONTENTS,
  PULL_REQUESTS,
  CHECKS,
  SECURITY_EVENTS;

  /// In order: who may write may read.
  enum Access {
    READ,
    WRITE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// As GitHub writes it in an App's settings and in a request for a token.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
