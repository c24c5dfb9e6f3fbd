package dev.plimsoll.chaos;

/// Something that is not as it should be after a run.
///
/// @param about what it is found on
record Shortfall(Kind kind, String about, String what) {
  /// What a run counts.
  enum Kind {
    LOST("lost deliveries"),
    DOUBLED_COMMENT("doubled comments"),
    DOUBLED_CHECK_RUN("doubled check runs"),
    UNDONE("undone");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /// What a report calls it.
    String words() {
      return words;
    }
  }
}
