package dev.plimsoll.server;

import dev.plimsoll.pages.SetupMessage;
import dev.plimsoll.pages.SetupPages;
import dev.plimsoll.setup.AppManifest;
import dev.plimsoll.setup.Setup;
import dev.plimsoll.setup.SetupForm;
import dev.plimsoll.setup.SetupForm.Hosts;
import dev.plimsoll.setup.SetupForm.Reading;
import dev.plimsoll.setup.SetupRequest;
import dev.plimsoll.setup.WebAddress;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way to an App of one's own: the form, and with what it says on to the host.
public final class SetupEndpoint implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(SetupEndpoint.class);

  private final Setup setup;
  private final Hosts hosts;
  private final OwnAddress address;
  private final SetupVisitor visitor;
  private final SetupArrival arrival;
  private final SetupInstallation installation;

  /// Pages for one setup.
  ///
  /// @param publicUrl where people reach the server, if the settings say
  public SetupEndpoint(Setup setup, Hosts hosts, Optional<URI> publicUrl, SetupProgress progress) {
    this.setup = setup;
    this.hosts = hosts;
    this.address = new OwnAddress(publicUrl);
    this.visitor = new SetupVisitor(setup, address);
    this.arrival = new SetupArrival(setup, visitor);
    this.installation = new SetupInstallation(progress, visitor);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes
        .get("/setup", this::begin)
        .post("/setup", this::submit)
        .get("/setup/created", arrival::arrive)
        .get("/setup/installed", installation::show);
  }

  private void begin(Context request) {
    String token = request.queryParam("token");
    if (token != null) {
      enter(request, token);
    } else if (visitor.admit(request).isPresent()) {
      if (setup.isDone()) {
        request.status(HttpStatus.SEE_OTHER).header("Location", "setup/installed");
      } else {
        show(request, SetupForm.blank(hosts, address.best(request), setup.canStore()), List.of());
      }
    }
  }

  /// A browser that only looks ahead must not use the token up.
  private void enter(Context request, String token) {
    boolean ahead =
        Optional.ofNullable(request.header("Sec-Purpose")).orElse("").contains("prefetch");
    Optional<String> browser = ahead ? Optional.empty() : setup.enter(token);
    if (browser.isPresent()) {
      LOG.info("The setup was begun in a browser");
      visitor.welcome(request, browser.get());
    } else {
      visitor.refuse(request);
    }
  }

  private void submit(Context request) throws IOException {
    Optional<String> browser = visitor.admitForm(request);
    if (browser.isEmpty()) {
      return;
    }
    if (setup.isDone()) {
      request.status(HttpStatus.SEE_OTHER).header("Location", "setup/installed");
      return;
    }
    SetupForm form = form(request);
    switch (form.read(hosts, setup.canStore())) {
      case Reading.Rejected(List<String> problems) -> {
        request.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(request, form, problems);
      }
      case Reading.Usable(SetupRequest usable) -> go(request, browser.get(), usable);
    }
  }

  private void go(Context request, String browser, SetupRequest wanted) throws IOException {
    if (!address.sharesCookies(request, wanted.publicUrl())) {
      move(request, browser, wanted.publicUrl());
      return;
    }
    String state = setup.depart(browser, wanted);
    String name = AppManifest.nameFor(wanted.organization());
    URI action = URI.create(wanted.registration() + "?state=" + state);
    PageAnswer.show(
        request,
        SetupPages.depart(wanted, name, AppManifest.of(name, wanted.publicUrl()), action),
        ContentSecurityPolicy.page().withScripts().withFormsTo(WebAddress.origin(wanted.web())));
  }

  /// The host sends the browser back to that address, where it has to be known.
  private void move(Context request, String browser, URI publicUrl) {
    String token = setup.move(browser);
    SetupVisitor.say(
        request,
        SetupMessage.of(
                "Go on at the server's own address",
                "GitHub will send you back to "
                    + publicUrl
                    + ". Fill in the form there: then it"
                    + " is certain that it leads here.")
            .leadingTo("Go on there", publicUrl + "/setup?token=" + token));
  }

  private void show(Context request, SetupForm form, List<String> problems) {
    String html = SetupPages.form(form, hosts.given().isPresent(), setup.canStore(), problems);
    PageAnswer.show(request, html, ContentSecurityPolicy.page().withScripts().withForms());
  }

  private static SetupForm form(Context request) {
    return new SetupForm(
        field(request, "owner"),
        field(request, "organization"),
        field(request, "github"),
        field(request, "address"),
        field(request, "keep"),
        field(request, "anyway").equals("on"));
  }

  private static String field(Context request, String name) {
    String value = Optional.ofNullable(request.formParam(name)).orElse("");
    return value.length() > 500 ? value.substring(0, 500) : value;
  }
}
