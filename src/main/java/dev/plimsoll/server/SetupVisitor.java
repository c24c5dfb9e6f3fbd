package dev.plimsoll.server;

import dev.plimsoll.pages.SetupMessage;
import dev.plimsoll.pages.SetupPages;
import dev.plimsoll.setup.Setup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/// Tells the browser that may set the server up from all others, by a cookie.
final class SetupVisitor {
  private static final String COOKIE = "plimsoll_setup";
  private static final int SECONDS = 12 * 60 * 60;

  private final Setup setup;
  private final OwnAddress address;

  SetupVisitor(Setup setup, OwnAddress address) {
    this.setup = setup;
    this.address = address;
  }

  /// What the browser is known by; empty, and the request is answered, if it may not be here.
  Optional<String> admit(Context request) {
    Optional<String> browser = Optional.ofNullable(request.cookie(COOKIE)).filter(setup::knows);
    if (browser.isEmpty()) {
      refuse(request);
    }
    return browser;
  }

  /// The same for what changes something: no other site may have sent the browser here.
  Optional<String> admitForm(Context request) {
    String site = request.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin")) {
      refuse(request);
      return Optional.empty();
    }
    return admit(request);
  }

  void welcome(Context request, String browser) {
    request
        .header(
            "Set-Cookie",
            COOKIE
                + "="
                + browser
                + "; Path=/; Max-Age="
                + SECONDS
                + "; HttpOnly; SameSite=Lax"
                + (address.isSecure(request) ? "; Secure" : ""))
        .status(HttpStatus.SEE_OTHER)
        .header("Location", "setup");
  }

  /// Once the server is set up there is nothing here for anybody else.
  void refuse(Context request) {
    if (setup.isDone()) {
      request.status(HttpStatus.NOT_FOUND);
      return;
    }
    request.status(HttpStatus.FORBIDDEN);
    say(
        request,
        SetupMessage.of(
            "Not set up yet",
            "Whoever runs this server sets it up with an address that stands in its log: look for"
                + " the line with /setup?token=. It can be opened once, in one browser, within an"
                + " hour.",
            "Was it opened before, or is it too old? Start the server again, and its log has a new"
                + " one."));
  }

  static void say(Context request, SetupMessage message) {
    PageAnswer.show(request, SetupPages.message(message), ContentSecurityPolicy.page());
  }
}
