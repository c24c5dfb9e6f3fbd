package dev.plimsoll.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.regex.Pattern;

/// Shows the rules: all of them, those that are searched for, and each at the address that comments
/// link to. The name of the same check in another tool leads there, too.
public final class RulesEndpoint implements Routes {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,80}");
  private static final ContentSecurityPolicy SEARCHED =
      ContentSecurityPolicy.page().withScripts().withConnections().withForms();
  private static final ContentSecurityPolicy READ = ContentSecurityPolicy.page().withScripts();

  private final RulePages pages;

  public RulesEndpoint(RulePages pages) {
    this.pages = pages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/rules", this::index).get("/rules/{name}", this::page);
  }

  private void index(Context request) {
    String query = Optional.ofNullable(request.queryParam("q")).orElse("");
    PageAnswer.showAll(request, pages.index().apply(query), SEARCHED);
  }

  private void page(Context request) {
    String name = request.pathParam("name");
    if (!NAME.matcher(name).matches()) {
      request.status(HttpStatus.NOT_FOUND);
      return;
    }
    pages
        .page()
        .apply(name)
        .ifPresentOrElse(
            html -> PageAnswer.showAll(request, html, READ), () -> elsewhere(request, name));
  }

  private void elsewhere(Context request, String name) {
    pages
        .namesake()
        .apply(name)
        .ifPresentOrElse(
            address -> request.redirect(address, HttpStatus.FOUND),
            () -> request.status(HttpStatus.NOT_FOUND));
  }
}
