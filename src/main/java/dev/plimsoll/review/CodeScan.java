package dev.plimsoll.review;

/// What became of handing the findings of a default branch to code scanning.
sealed interface CodeScan {
  /// The configuration does not ask for it.
  record Off() implements CodeScan {}

  record Taken() implements CodeScan {}

  /// Alerts on what was not looked at would be closed, as if it were mended.
  record Withheld() implements CodeScan {}

  /// The host did not take it.
  ///
  /// @param said why, in the host's words
  record Refused(String said) implements CodeScan {}
}
