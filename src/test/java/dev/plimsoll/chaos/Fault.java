package dev.plimsoll.chaos;

/// One way in which GitHub, or the way to it, fails.
enum Fault {
  BAD_GATEWAY("5xx, nothing done"),
  BAD_GATEWAY_AFTER_EFFECT("5xx after the effect"),
  RESET("reset, nothing done"),
  RESET_AFTER_EFFECT("reset after the effect"),
  PRIMARY_LIMIT("403, primary rate limit"),
  SECONDARY_LIMIT("403, secondary rate limit"),
  TOO_MANY("429"),
  SLOW_BEFORE_EFFECT("slow, then the effect"),
  SLOW_AFTER_EFFECT("the effect, then slow"),
  PARTIAL("partial GraphQL answer"),
  BAD_TOKEN("401 for a good token"),
  NOT_YET("404 right after a push");

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  /// What a report calls it.
  String words() {
    return words;
  }
}
