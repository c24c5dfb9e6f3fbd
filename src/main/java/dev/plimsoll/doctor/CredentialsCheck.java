package dev.plimsoll.doctor;

import dev.plimsoll.database.Inspection;
import dev.plimsoll.github.AppIdentity;
import dev.plimsoll.github.AppKey;
import dev.plimsoll.github.GitHubEndpoints;
import dev.plimsoll.setup.CredentialStore;
import dev.plimsoll.setup.SealKeys;
import dev.plimsoll.setup.StoredApp;
import dev.plimsoll.setup.UnreadableCredentialsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether it is known as which App the server works: by the settings, or else by what its setup in
/// the browser has stored.
final class CredentialsCheck implements Check {
  private static final String NAME = "credentials";

  private final Patient patient;
  private volatile @Nullable KnownApp app;

  CredentialsCheck(Patient patient) {
    this.patient = patient;
  }

  /// The App, once [#look] has found it.
  Optional<KnownApp> app() {
    return Optional.ofNullable(app);
  }

  @Override
  public List<Observation> look() throws IOException {
    if (patient.seal().isPresent()) {
      return stored(patient.seal().get());
    }
    if (patient.app().isEmpty()) {
      return List.of(
          Observation.skipped(
              NAME,
              "the settings name an App, but not all of it",
              "Look at the check `settings` first."));
    }
    AppIdentity given = patient.app().get();
    app = new KnownApp(given, Origin.SETTINGS, patient.endpoints(), patient.publicUrl());
    return List.of(
        Observation.ok(NAME, "App " + given.appId() + ", by GITHUB_APP_ID and GITHUB_PRIVATE_KEY"));
  }

  private List<Observation> stored(SealKeys keys) throws IOException {
    Optional<Inspection> database;
    try {
      database = patient.inspect();
    } catch (IOException closed) {
      return List.of(
          Observation.skipped(
              NAME,
              "the settings name no App, and the database cannot be opened",
              "Look at the check `database` first."));
    }
    if (database.isEmpty()) {
      return List.of(notSetUp());
    }
    try (Inspection inspection = database.get()) {
      Optional<StoredApp> found = CredentialStore.read(inspection, keys);
      return found.isEmpty() ? List.of(notSetUp()) : take(found.get(), keys);
    } catch (UnreadableCredentialsException locked) {
      return List.of(
          Observation.failed(
              NAME,
              "an App was set up, but what is stored of it cannot be opened",
              String.valueOf(locked.getMessage())));
    }
  }

  private List<Observation> take(StoredApp found, SealKeys keys) throws IOException {
    String id = String.valueOf(found.app().id());
    app =
        new KnownApp(
            new AppIdentity(id, AppKey.parse(found.app().privateKey())),
            Origin.SETUP,
            Optional.of(GitHubEndpoints.of(found.api())),
            patient.publicUrl().or(() -> Optional.of(found.publicUrl())));
    List<Observation> seen = new ArrayList<>();
    seen.add(
        Observation.ok(
            NAME,
            "App %s, as its setup stored it in the database, sealed with the key in %s"
                .formatted(id, keys.place())));
    if (keys.isOpenToOthers()) {
      seen.add(
          Observation.warning(
              NAME,
              keys.place() + " can be read by others than its owner",
              "chmod 600 " + keys.place()));
    }
    return seen;
  }

  private static Observation notSetUp() {
    return Observation.failed(
        NAME,
        "not set up: the settings name no App, and none is stored in the database",
        "Start the server and open the address with /setup that its log prints; or set"
            + " GITHUB_APP_ID, GITHUB_PRIVATE_KEY and GITHUB_WEBHOOK_SECRET.");
  }
}
