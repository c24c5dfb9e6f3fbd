package dev.plimsoll.setup;

import java.io.IOException;

/// The stored credentials are there but cannot be opened; the message says what to do.
public final class UnreadableCredentialsException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableCredentialsException(String message) {
    super(message);
  }
}
