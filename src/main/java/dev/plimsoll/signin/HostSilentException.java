package dev.plimsoll.signin;

/// The host cannot be asked now: it is down, or asked too often.
public final class HostSilentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HostSilentException(String message, Throwable cause) {
    super(message, cause);
  }
}
