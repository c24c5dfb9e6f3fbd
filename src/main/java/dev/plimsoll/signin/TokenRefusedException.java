package dev.plimsoll.signin;

/// The host does not accept a token or a code, or not any more.
public final class TokenRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TokenRefusedException(String message) {
    super(message);
  }
}
