package dev.plimsoll.server;

import dev.plimsoll.pages.SetupPages;
import dev.plimsoll.setup.CheckRequirement;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;

/// Says how the check is made a required one. It tells nothing that the check itself does not.
public final class RequirementEndpoint implements Routes {
  private final Supplier<Optional<String>> appId;

  /// Pages for one App.
  ///
  /// @param appId who the server runs as, if it is set up
  public RequirementEndpoint(Supplier<Optional<String>> appId) {
    this.appId = appId;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/require-the-check", this::show);
  }

  private void show(Context request) {
    String owner = Optional.ofNullable(request.queryParam("organization")).orElse("");
    CheckRequirement requirement = new CheckRequirement(owner, appId.get().orElse(""));
    PageAnswer.show(
        request,
        SetupPages.require(requirement, !owner.isEmpty()),
        ContentSecurityPolicy.page().withScripts());
  }
}
