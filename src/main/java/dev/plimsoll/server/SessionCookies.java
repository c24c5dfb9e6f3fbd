package dev.plimsoll.server;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The cookies of people who sign in: for this host alone, out of reach of scripts, over TLS, and
/// not sent along by other sites' forms and pictures. On one's own machine there may be no TLS.
public final class SessionCookies {
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int ATTEMPT_SECONDS = 600;
  private static final int SESSION_SECONDS = 7 * 24 * 3600;

  private final Supplier<URI> publicUrl;

  /// @param publicUrl where people reach this server
  public SessionCookies(Supplier<URI> publicUrl) {
    this.publicUrl = publicUrl;
  }

  /// Whether a browser would keep them.
  public static boolean work(URI publicUrl) {
    return "https".equals(publicUrl.getScheme()) || OWN_MACHINE.contains(publicUrl.getHost());
  }

  Optional<String> session(Context request) {
    return Optional.ofNullable(request.cookie(sessionName()));
  }

  Optional<String> attempt(Context request) {
    return Optional.ofNullable(request.cookie(attemptName()));
  }

  void keepSession(Context request, String value) {
    set(request, sessionName(), value, SESSION_SECONDS);
  }

  void keepAttempt(Context request, String value) {
    set(request, attemptName(), value, ATTEMPT_SECONDS);
  }

  void dropSession(Context request) {
    set(request, sessionName(), "", 0);
  }

  void dropAttempt(Context request) {
    set(request, attemptName(), "", 0);
  }

  private boolean isSecure() {
    return "https".equals(publicUrl.get().getScheme());
  }

  private String sessionName() {
    return isSecure() ? "__Host-plimsoll" : "plimsoll";
  }

  private String attemptName() {
    return sessionName() + "-sign-in";
  }

  /// Lax and not strict: the way back from the host comes from another site.
  private void set(Context request, String name, String value, int seconds) {
    request
        .res()
        .addHeader(
            "Set-Cookie",
            name
                + ("=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax")
                + (isSecure() ? "; Secure" : ""));
  }
}
