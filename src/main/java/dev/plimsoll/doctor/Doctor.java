package dev.plimsoll.doctor;

import dev.plimsoll.engine.Version;
import dev.plimsoll.github.GitHubEndpoints;
import dev.plimsoll.github.Registration;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Looks at one thing after another, and goes on as far as it can when one of them is wrong.
public final class Doctor {
  private final Patient patient;
  private final InstantSource clock;
  private final Round round;
  private final CredentialsCheck credentials;

  private Doctor(Patient patient, InstantSource clock, Duration patience) {
    this.patient = patient;
    this.clock = clock;
    this.round = new Round(patience);
    this.credentials = new CredentialsCheck(patient);
  }

  /// Everything that was found, in the order in which it was looked at.
  public static List<Observation> examine(Patient patient, InstantSource clock) {
    return examine(patient, clock, Duration.ofSeconds(30));
  }

  /// @param patience with one check
  static List<Observation> examine(Patient patient, InstantSource clock, Duration patience) {
    Doctor doctor = new Doctor(patient, clock, patience);
    doctor.lookAtThisProcess();
    doctor.lookAtGitHub();
    doctor.lookAtTheRest();
    return doctor.round.observations();
  }

  private void lookAtThisProcess() {
    round.look("settings", new SettingsCheck(patient));
    round.look("memory", new MemoryCheck(Runtime.getRuntime().maxMemory()));
    round.look("native code", new NativeCodeCheck());
    round.look("credentials", credentials);
  }

  private void lookAtGitHub() {
    Optional<GitHubEndpoints> endpoints =
        credentials.app().map(KnownApp::endpoints).orElseGet(patient::endpoints);
    if (endpoints.isEmpty()) {
      String remedy = "Set GITHUB_API_URL to an address first.";
      round.skip("github", "it is not known where GitHub is", remedy);
      return;
    }
    URI rest = endpoints.get().rest();
    GitHubCheck reach = new GitHubCheck(rest, new Reach(patient.outbound(), clock));
    round.look("github", reach);
    round.look("clock", new ClockCheck(reach::answer));
    if (reach.answer().isEmpty()) {
      round.skip("app", "GitHub cannot be reached", "Look at the check `github` first.");
    } else {
      lookAtTheApp(endpoints.get());
    }
  }

  private void lookAtTheApp(GitHubEndpoints endpoints) {
    if (credentials.app().isEmpty()) {
      String remedy = "Look at the check `credentials` first.";
      round.skip("app", "it is not known which App we are", remedy);
      return;
    }
    KnownApp known = credentials.app().get();
    try (Registration registration =
        new Registration(
            endpoints, known.identity(), Version.current(), clock, patient.outbound())) {
      AppCheck app = new AppCheck(registration, known.origin());
      round.look("app", app);
      if (app.app().isPresent()) {
        look(registration, app, known);
      } else {
        String remedy = "Look at the check `app` first.";
        round.skip("webhook", "GitHub does not take us for the App", remedy);
      }
    }
  }

  private void look(Registration registration, AppCheck app, KnownApp known) {
    round.look("permissions", new PermissionsCheck(app::get));
    round.look("events", new EventsCheck(app::get));
    round.look("webhook", new WebhookCheck(registration, known.publicUrl(), known.origin()));
    round.look("deliveries", new DeliveriesCheck(registration, clock, known.origin()));
    InstallationsCheck installations = new InstallationsCheck(registration, app::get);
    round.look("installations", installations);
    round.look("rate limits", new BudgetCheck(registration, installations::active));
  }

  private void lookAtTheRest() {
    Optional<URI> url = credentials.app().map(KnownApp::publicUrl).orElseGet(patient::publicUrl);
    round.look("address", new AddressCheck(url, new Reach(patient.outbound(), clock)));
    if (patient.postgres().isPresent()) {
      round.look("database", new PostgresCheck(patient.postgres().get(), clock));
    } else if (patient.folder().isPresent()) {
      round.look("database", new FolderCheck(patient.folder().get()));
      round.look("integrity", new IntegrityCheck(patient.folder().get()));
    } else {
      round.skip("database", "it is not known where it is", "Set PLIMSOLL_DATA to a path first.");
    }
    round.look("queue", new QueueCheck(patient));
  }
}
