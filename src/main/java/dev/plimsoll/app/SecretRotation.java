package dev.plimsoll.app;

import dev.plimsoll.engine.Version;
import dev.plimsoll.github.AppHook;
import dev.plimsoll.github.GitHubHost;
import dev.plimsoll.report.PrintableText;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import java.io.PrintStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Changes the webhook secret without losing a delivery: GitHub is told only when the servers
/// believe the new one, and still the old one.
final class SecretRotation {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int BAD_SETTINGS = 2;
  private static final String PATH = "/api/github/webhooks";

  private final AppHook hook;
  private final WebhookTrial trial;
  private final KeptWebhookSecret secrets;
  private final PrintStream out;
  private final PrintStream err;

  private SecretRotation(
      AppHook hook,
      WebhookTrial trial,
      KeptWebhookSecret secrets,
      PrintStream out,
      PrintStream err) {
    this.hook = hook;
    this.trial = trial;
    this.secrets = secrets;
    this.out = out;
    this.err = err;
  }

  /// Changes the secret of the App that the environment names.
  ///
  /// @return the exit code: 1 when it failed, 2 when the settings are why
  static int run(
      Map<String, String> environment, boolean dryRun, PrintStream out, PrintStream err) {
    return switch (SettingsReader.read(environment)) {
      case SettingsResult.Rejected rejected -> {
        err.print(rejected.message());
        yield BAD_SETTINGS;
      }
      case SettingsResult.Usable(Settings settings) -> run(settings, dryRun, out, err);
    };
  }

  private static int run(Settings settings, boolean dryRun, PrintStream out, PrintStream err) {
    GitHubSettings gitHub = settings.gitHub();
    try (GitHubHost host =
            new GitHubHost(
                gitHub.endpoints(),
                gitHub.app(),
                Version.current(),
                InstantSource.system(),
                gitHub.outbound());
        WebhookTrial trial = new WebhookTrial(gitHub.outbound())) {
      KeptWebhookSecret secrets = new SecretInEnvironment(gitHub);
      return new SecretRotation(host.hook(), trial, secrets, out, err)
          .run(settings.publicUrl(), dryRun);
    } catch (HostRefusedException | HostUnavailableException failed) {
      err.println("plimsoll: " + PrintableText.of(String.valueOf(failed.getMessage())));
      return FAILED;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private int run(Optional<URI> publicUrl, boolean dryRun) throws InterruptedException {
    Optional<Secret> next = secrets.next();
    if (next.isEmpty()) {
      err.print("plimsoll: " + secrets.howToPrepare());
      return BAD_SETTINGS;
    }
    AppHook.Config before = hook.config();
    Optional<URI> webhook =
        publicUrl.map(base -> URI.create(base + PATH)).or(() -> BaseUrl.parse(before.address()));
    if (webhook.isEmpty()) {
      err.println("plimsoll: the App has no webhook address; set one, or PLIMSOLL_URL");
      return BAD_SETTINGS;
    }
    if (!believes(webhook.get(), next.get(), "new")
        || !believes(webhook.get(), secrets.current(), "old")) {
      return FAILED;
    }
    if (dryRun) {
      out.println("Dry run: GitHub was told nothing.");
      return DONE;
    }
    return change(before, next.get());
  }

  private boolean believes(URI webhook, Secret secret, String which) throws InterruptedException {
    Optional<String> objection = trial.objection(webhook, secret);
    if (objection.isPresent()) {
      err.println(
          PrintableText.of(
              "plimsoll: not every server takes the %s secret: %s %s. Nothing was changed."
                  .formatted(which, webhook, objection.get())));
      return false;
    }
    out.println(
        PrintableText.of("The server at %s takes the %s secret.".formatted(webhook, which)));
    return true;
  }

  private int change(AppHook.Config before, Secret next) {
    hook.changeSecret(next.reveal());
    AppHook.Config after = hook.config();
    if (!after.hasSecret() || !after.address().equals(before.address())) {
      err.println(
          "plimsoll: GitHub took the secret, but its webhook is not as it was: look at the App's"
              + " page. The old secret is still believed.");
      return FAILED;
    }
    out.println("GitHub signs with the new secret from now on.");
    out.print(secrets.howToFinish());
    return DONE;
  }
}
