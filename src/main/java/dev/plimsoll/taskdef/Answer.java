package dev.plimsoll.taskdef;

/// What a file says to a question.
public enum Answer {
  YES,
  NO,
  /// It depends on what is not in the file.
  UNKNOWN
}
