package dev.plimsoll.checkout;

import java.io.Serial;

/// What git cannot answer, in a sentence for the user.
public final class GitException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  GitException(String message) {
    super(message);
  }
}
