package dev.plimsoll.demo.standin;

/// A request that was made.
///
/// @param path with the query
/// @param status what was answered; 0 if the connection was closed without an answer
/// @param unexpected whether the stand-in has no such endpoint
public record LoggedRequest(
    String method, String path, String body, int status, boolean unexpected) {
  /// Whether it was a request for an installation token.
  public boolean forToken() {
    return path.endsWith("/access_tokens");
  }

  @Override
  public String toString() {
    return method + " " + path + " -> " + status;
  }
}
