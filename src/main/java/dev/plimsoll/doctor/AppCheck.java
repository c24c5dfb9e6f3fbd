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
  private final Origin origin;
  private volatile @Nullable RegisteredApp app;

  AppCheck(Registration registration, Origin origin) {
    this.registration = registration;
    this.origin = origin;
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

  private String remedy(HostRefusedException refused) {
    String said = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
    if (refused.status() == 404) {
      return origin.noSuchApp();
    }
    if (refused.status() != 401) {
      return "Do what GitHub says; if that does not help, look at GITHUB_API_URL and at the proxy.";
    }
    if (said.contains("expiration") || said.contains("issued at") || said.contains("'iat'")) {
      return "The clock of this machine is wrong: set it by a time server (NTP).";
    }
    return origin.wrongKey();
  }
}
