package dev.plimsoll.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.regex.Pattern;

/// Shows the rules: all of them, and each at the address that comments link to.
public final class RulesEndpoint implements Routes {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,80}");

  private final RulePages pages;

  public RulesEndpoint(RulePages pages) {
    this.pages = pages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/rules", this::index).get("/rules/{id}", this::page);
  }

  private void index(Context request) {
    show(request, pages.index().get());
  }

  private void page(Context request) {
    String id = request.pathParam("id");
    Optional<String> html = ID.matcher(id).matches() ? pages.page().apply(id) : Optional.empty();
    html.ifPresentOrElse(page -> show(request, page), () -> request.status(HttpStatus.NOT_FOUND));
  }

  private static void show(Context request, String html) {
    PageAnswer.showAll(request, html, ContentSecurityPolicy.page());
  }
}
