package dev.plimsoll.server;

import dev.plimsoll.pages.SetupMessage;
import dev.plimsoll.pages.SetupPages;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import dev.plimsoll.setup.Setup;
import dev.plimsoll.setup.Setup.Outcome;
import dev.plimsoll.setup.SetupRequest;
import dev.plimsoll.setup.StoredApp;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a browser that comes back from the host with a code for the App that was made.
final class SetupArrival {
  private static final Logger LOG = LoggerFactory.getLogger(SetupArrival.class);
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final String BEGIN_ANEW =
      "If you made an App just now: delete it on GitHub (Settings, Developer settings, GitHub Apps,"
          + " Advanced), for this server knows nothing of it. Then begin anew.";

  private final Setup setup;
  private final SetupVisitor visitor;

  SetupArrival(Setup setup, SetupVisitor visitor) {
    this.setup = setup;
    this.visitor = visitor;
  }

  void arrive(Context request) throws IOException {
    Optional<String> browser = visitor.admit(request);
    if (browser.isEmpty()) {
      return;
    }
    String code = Optional.ofNullable(request.queryParam("code")).orElse("");
    String state = Optional.ofNullable(request.queryParam("state")).orElse("");
    Optional<SetupRequest> wanted =
        CODE.matcher(code).matches() ? setup.arrive(browser.get(), state) : Optional.empty();
    if (wanted.isPresent()) {
      finish(request, browser.get(), wanted.get(), code);
    } else if (setup.isDone()) {
      request.status(HttpStatus.SEE_OTHER).header("Location", "installed");
    } else {
      refuse(request);
    }
  }

  private static void refuse(Context request) {
    request.status(HttpStatus.FORBIDDEN);
    SetupVisitor.say(
        request,
        SetupMessage.of(
                "This return from GitHub does not count",
                "It was not begun in this browser, was used before, or took longer than an hour.",
                BEGIN_ANEW)
            .leadingTo("Begin anew", "../setup"));
  }

  private void finish(Context request, String browser, SetupRequest wanted, String code)
      throws IOException {
    try {
      tell(request, setup.finish(browser, wanted, code));
    } catch (HostRefusedException refused) {
      LOG.warn("The App could not be fetched: {}", refused.getMessage());
      request.status(HttpStatus.BAD_GATEWAY);
      SetupVisitor.say(
          request,
          SetupMessage.of(
                  "GitHub does not hand out the App",
                  "The code was used before, is older than an hour, or is none of GitHub's.",
                  BEGIN_ANEW)
              .leadingTo("Begin anew", "../setup"));
    } catch (HostUnavailableException unavailable) {
      LOG.warn("The App could not be fetched: {}", unavailable.getMessage());
      again(request, browser, wanted, code);
    }
  }

  /// The code may still be good: only an answer uses it up.
  private void again(Context request, String browser, SetupRequest wanted, String code)
      throws IOException {
    String state = setup.depart(browser, wanted);
    request.status(HttpStatus.BAD_GATEWAY);
    SetupVisitor.say(
        request,
        SetupMessage.of(
                "GitHub did not answer",
                "This server asked "
                    + wanted.api()
                    + " for the App and got no usable answer."
                    + " Check that it can reach it, through a proxy perhaps. Within an hour it can"
                    + " be tried again.",
                "If that is refused: " + BEGIN_ANEW)
            .leadingTo("Try again", "created?code=" + code + "&state=" + state));
  }

  private static void tell(Context request, Outcome outcome) {
    switch (outcome) {
      case Outcome.Stored(StoredApp made) -> {
        LOG.info("Set up as {}", made.app());
        request.status(HttpStatus.SEE_OTHER).header("Location", "installed");
      }
      case Outcome.Shown(StoredApp made) -> {
        LOG.info("The credentials of {} were shown once", made.app());
        PageAnswer.show(
            request, SetupPages.shown(made), ContentSecurityPolicy.page().withScripts());
      }
      case Outcome.Overtaken(StoredApp made) -> {
        request.status(HttpStatus.CONFLICT);
        SetupVisitor.say(
            request,
            SetupMessage.of(
                    "Somebody else was faster",
                    "This server is set up with another App already, and stays so. Delete the one"
                        + " that was made just now: nothing uses it.")
                .leadingTo("The App that is not used", made.app().page()));
      }
    }
  }
}
