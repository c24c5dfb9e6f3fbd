package dev.plimsoll.server;

import dev.plimsoll.overview.Sight;
import dev.plimsoll.pages.OverviewPages;
import dev.plimsoll.signin.HostSilentException;
import dev.plimsoll.signin.ReturnPath;
import dev.plimsoll.signin.SignIn;
import dev.plimsoll.signin.TokenRefusedException;
import dev.plimsoll.signin.Visitor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way to the host and back, and out again. Without a client nobody can sign in, and none of
/// these addresses is there.
public final class SignInEndpoint implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(SignInEndpoint.class);
  private static final String AGAIN = "/sign-in";

  private final SignIn signIn;
  private final Sight sight;
  private final SessionCookies cookies;
  private final Supplier<URI> publicUrl;

  public SignInEndpoint(SignIn signIn, Sight sight, Supplier<URI> publicUrl) {
    this.signIn = signIn;
    this.sight = sight;
    this.cookies = new SessionCookies(publicUrl);
    this.publicUrl = publicUrl;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes
        .get("/sign-in", this::begin)
        .get("/sign-in/callback", this::arrive)
        .post("/sign-out", this::end);
  }

  private void begin(Context request) {
    if (!signIn.isPossible()) {
      request.status(HttpStatus.NOT_FOUND);
      return;
    }
    SignIn.Departure departure =
        signIn.begin(ReturnPath.of(Optional.ofNullable(request.queryParam("return"))));
    cookies.keepAttempt(request, departure.cookie());
    request.redirect(departure.to().toString());
  }

  private void arrive(Context request) {
    if (!signIn.isPossible()) {
      request.status(HttpStatus.NOT_FOUND);
      return;
    }
    Optional<String> attempt = cookies.attempt(request);
    cookies.dropAttempt(request);
    String code = Optional.ofNullable(request.queryParam("code")).orElse("");
    String state = Optional.ofNullable(request.queryParam("state")).orElse("");
    if (code.isEmpty()) {
      trouble(
          request,
          HttpStatus.FORBIDDEN,
          "You are not signed in",
          "GitHub did not let you through.");
      return;
    }
    try {
      arrived(request, signIn.arrive(code, state, attempt, cookies.session(request)));
    } catch (TokenRefusedException refused) {
      LOG.warn("Somebody could not sign in: {}", refused.getMessage());
      trouble(
          request,
          HttpStatus.FORBIDDEN,
          "You are not signed in",
          "GitHub did not confirm who you are.");
    } catch (HostSilentException silent) {
      LOG.warn("Somebody could not sign in: {}", silent.getMessage());
      silence(request, AGAIN);
    }
  }

  private void arrived(Context request, SignIn.Arrival arrival) {
    switch (arrival) {
      case SignIn.Arrival.SignedIn(String cookie, String returnPath) -> {
        cookies.keepSession(request, cookie);
        request.redirect(returnPath, HttpStatus.SEE_OTHER);
      }
      case SignIn.Arrival.NotOurs() ->
          trouble(
              request,
              HttpStatus.BAD_REQUEST,
              "You are not signed in",
              "This way back was not begun in this browser, was used before, or took longer than"
                  + " ten minutes. Begin at "
                  + publicUrl.get()
                  + ".");
    }
  }

  /// Answers that the host cannot be asked now.
  ///
  /// @param retry where to try again
  static void silence(Context request, String retry) {
    request.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "30");
    page(
        request,
        OverviewPages.trouble(
            "GitHub cannot be asked now",
            "What you may see here is what GitHub lets you see, and it does not answer at the"
                + " moment. Nothing is shown until it does.",
            retry));
  }

  private static void trouble(Context request, HttpStatus status, String title, String text) {
    request.status(status);
    page(request, OverviewPages.trouble(title, text, AGAIN));
  }

  private static void page(Context request, String html) {
    PageAnswer.show(request, html, ContentSecurityPolicy.page());
  }

  private void end(Context request) {
    Optional<Visitor> visitor = cookies.session(request).flatMap(signIn::visitor);
    if (visitor.isEmpty()) {
      cookies.dropSession(request);
      request.redirect(ReturnPath.HOME, HttpStatus.SEE_OTHER);
      return;
    }
    if (!isOwnForm(request, visitor.get())) {
      request.status(HttpStatus.FORBIDDEN).result("this form is not from here\n");
      return;
    }
    signIn.signOut(visitor.get());
    sight.forget(visitor.get().key());
    cookies.dropSession(request);
    request.redirect(ReturnPath.HOME, HttpStatus.SEE_OTHER);
  }

  private boolean isOwnForm(Context request, Visitor visitor) {
    String site = Optional.ofNullable(request.header("Sec-Fetch-Site")).orElse("same-origin");
    String token = Optional.ofNullable(request.formParam("token")).orElse("");
    return site.equals("same-origin") && signIn.isOwnForm(visitor, token);
  }
}
