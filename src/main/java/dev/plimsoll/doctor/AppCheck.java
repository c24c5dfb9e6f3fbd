package dev.plimsoll.doctor;

import dev.plimsoll.github.RegisteredApp;
import dev.plimsoll.github.Registration;
import dev.plimsoll.review.HostRefusedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether GitHub takes our key for that of the App.
final class AppCheck implements Check {
  private static final String NAME = "app";

  private final Registration registration;
  private volatile @Nullable RegisteredApp app;

  AppCheck(Registration registration) {
    this.registration = registration;
  }

  /// The App, once [#look] has found it.
  Optional<RegisteredApp> app() {
    return Optional.ofNullable(app);
  }

  /// The same for those that are only asked when it was found.
  RegisteredApp get() {
    return app().orElseThrow();
  }

  @Override
  public List<Observation> look() {
    try {
      RegisteredApp found = registration.app();
      app = found;
      return List.of(
          Observation.ok(
              NAME,
              "we are \"%s\" of %s (%s)".formatted(found.name(), found.owner(), found.page())));
    } catch (HostRefusedException refused) {
      return List.of(
          Observation.failed(NAME, String.valueOf(refused.getMessage()), remedy(refused)));
    }
  }

  private static String remedy(HostRefusedException refused) {
    String said = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
    if (refused.status() == 404) {
      return "There is no App with the id in GITHUB_APP_ID: take the number called App ID from the"
          + " App's page, and see that GITHUB_API_URL is where the App is registered.";
    }
    if (refused.status() != 401) {
      return "Do what GitHub says; if that does not help, look at GITHUB_API_URL and at the proxy.";
    }
    if (said.contains("expiration") || said.contains("issued at") || said.contains("'iat'")) {
      return "The clock of this machine is wrong: set it by a time server (NTP).";
    }
    return "The key in GITHUB_PRIVATE_KEY is not one of the App in GITHUB_APP_ID, or was deleted"
        + " there: generate a new one on the App's page, and see that both are of the same App.";
  }
}
