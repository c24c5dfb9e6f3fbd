package dev.plimsoll.compose;

/// An answer that may not be known before the file is used.
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }
}
