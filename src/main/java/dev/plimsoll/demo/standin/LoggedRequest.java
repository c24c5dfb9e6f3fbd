package dev.plimsoll.demo.standin;

/// A request that was made.
///
/// @param path with the query
/// @param status what was answered; 0 if the connection was closed without an answer
/// @param unexpected whether the stand-in has no such endpoint
public record LoggedRequest(
    String method, String path, String body, int status, boolean unexpected) {
  static LoggedRequest of(Request request, int status, boolean unexpected) {
    StringBuilder path = new StringBuilder(request.path());
    request
        .query()
        .forEach((name, value) ->
            path.append(path.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(value));
    return new LoggedRequest(request.method(), path.toString(), request.body(), status, unexpected);
  }

  /// Whether it changes something that people see.
  public boolean isWrite() {
    return path.equals("/graphql")
        ? body.contains("mutation ")
        : !method.equals("GET") && !forToken();
  }

  /// Whether it was a request for an installation token.
  public boolean forToken() {
    return path.endsWith("/access_tokens");
  }

  @Override
  public String toString() {
    return method + " " + path + " -> " + status;
  }
}
