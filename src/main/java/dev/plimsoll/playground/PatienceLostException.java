package dev.plimsoll.playground;

/// A text takes longer than a stranger's may.
public final class PatienceLostException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PatienceLostException() {
    super("a text takes too long");
  }
}
