package dev.plimsoll.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Shows the rules: all of them, those that are searched for, and each at the address that comments
/// link to. The name of the same check in another tool leads there, too.
public final class RulesEndpoint implements Routes {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,80}");
  private static final ContentSecurityPolicy SEARCHED =
      ContentSecurityPolicy.page().withScripts().withConnections().withForms();
  private static final ContentSecurityPolicy READ = ContentSecurityPolicy.page().withScripts();

  private final RulePages pages;
  private final BiFunction<Context, String, String> examples;

  public RulesEndpoint(RulePages pages) {
    this.pages = pages;
    this.examples = (request, rule) -> "";
  }

  /// @param examples what rules find in repositories of whoever is signed in
  public RulesEndpoint(RulePages pages, RuleExamples examples) {
    this.pages = pages;
    this.examples = examples::of;
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
    String found = examples.apply(request, name);
    pages
        .page()
        .apply(name, found)
        .ifPresentOrElse(html -> show(request, html, found), () -> elsewhere(request, name));
  }

  private static void show(Context request, String html, String examples) {
    if (examples.isEmpty()) {
      PageAnswer.showAll(request, html, READ);
    } else {
      PageAnswer.show(request, html, READ);
    }
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
