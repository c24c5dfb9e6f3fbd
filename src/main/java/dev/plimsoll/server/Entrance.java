package dev.plimsoll.server;

import dev.plimsoll.overview.RepositoryName;
import dev.plimsoll.overview.Sight;
import dev.plimsoll.signin.HostSilentException;
import dev.plimsoll.signin.ReturnPath;
import dev.plimsoll.signin.SignIn;
import dev.plimsoll.signin.TokenRefusedException;
import dev.plimsoll.signin.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets those in who are signed in, and nobody when the host cannot say what they may see.
public final class Entrance {
  private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);

  private final SignIn signIn;
  private final Sight sight;
  private final SessionCookies cookies;

  /// @param publicUrl where people reach this server
  public Entrance(SignIn signIn, Sight sight, Supplier<URI> publicUrl) {
    this.signIn = signIn;
    this.sight = sight;
    this.cookies = new SessionCookies(publicUrl);
  }

  boolean isThere() {
    return signIn.isPossible();
  }

  Optional<Visitor> visitor(Context request) {
    return cookies.session(request).flatMap(signIn::visitor);
  }

  /// A page for somebody who was let in; empty where there is none for them.
  @FunctionalInterface
  interface Inside {
    Optional<String> page(Guest guest);
  }

  /// Somebody inside.
  record Guest(Visitor visitor, Sight sight, SignIn signIn) {
    /// Brings up to date what they may see, and tells whether that is all.
    boolean refreshed() {
      return sight.refresh(visitor.key(), () -> signIn.token(visitor));
    }

    boolean maySee(RepositoryName repository) {
      return sight.maySee(visitor.key(), () -> signIn.token(visitor), repository);
    }
  }

  /// Shows a page to whoever is signed in, and the way to sign in to whoever is not, whatever they
  /// asked for.
  void show(Context request, Inside inside) {
    if (!isThere()) {
      request.status(HttpStatus.NOT_FOUND);
      return;
    }
    Optional<Visitor> visitor = visitor(request);
    if (visitor.isEmpty()) {
      toSignIn(request);
      return;
    }
    show(request, visitor.get(), inside);
  }

  private void show(Context request, Visitor visitor, Inside inside) {
    try {
      inside
          .page(new Guest(visitor, sight, signIn))
          .ifPresentOrElse(
              html -> PageAnswer.show(request, html, ContentSecurityPolicy.page().withForms()),
              () -> request.status(HttpStatus.NOT_FOUND));
    } catch (TokenRefusedException refused) {
      LOG.info("A session ends: {}", refused.getMessage());
      signIn.end(visitor);
      sight.forget(visitor.key());
      cookies.dropSession(request);
      toSignIn(request);
    } catch (HostSilentException silent) {
      LOG.warn("A page cannot be shown: {}", silent.getMessage());
      SignInEndpoint.silence(request, here(request));
    }
  }

  private static void toSignIn(Context request) {
    request.redirect("/sign-in?return=" + URLEncoder.encode(here(request), StandardCharsets.UTF_8));
  }

  private static String here(Context request) {
    String query = Optional.ofNullable(request.queryString()).map(it -> "?" + it).orElse("");
    return ReturnPath.of(Optional.of(request.path() + query));
  }

  /// Something to add to a page that everybody may read, for those who are signed in. It is left
  /// out where it cannot be had.
  Optional<String> addition(Context request, Function<Guest, String> inside) {
    Optional<Visitor> visitor = isThere() ? visitor(request) : Optional.empty();
    try {
      return visitor.map(it -> inside.apply(new Guest(it, sight, signIn)));
    } catch (TokenRefusedException | HostSilentException without) {
      LOG.info("A page goes without its addition: {}", without.getMessage());
      return Optional.empty();
    }
  }
}
