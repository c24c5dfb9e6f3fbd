package dev.plimsoll.app;

import dev.plimsoll.database.PostgresAddress;
import dev.plimsoll.github.AppIdentity;
import dev.plimsoll.github.AppKey;
import dev.plimsoll.github.GitHubEndpoints;
import dev.plimsoll.github.Outbound;
import dev.plimsoll.telemetry.TelemetrySettings;
import dev.plimsoll.setup.SealKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the settings of the server from environment variables, and prepares its data folder.
public final class SettingsReader {
  private static final Pattern APP_ID = Pattern.compile("[0-9]{1,18}|Iv[A-Za-z0-9.]{8,60}");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final Pattern PROXIES = Pattern.compile("[0-9]");
  private static final int MAX_PORT = 65535;

  /// Without any of these the App is to be made in the browser.
  private static final List<String> APP =
      List.of("GITHUB_APP_ID", "GITHUB_PRIVATE_KEY", "GITHUB_WEBHOOK_SECRET");

  private static final String APP_PAGE = "on the App's page (Settings, Developer settings)";

  private final Environment environment;
  private final boolean preparing;

  private SettingsReader(Map<String, String> variables, boolean preparing) {
    this.environment = new Environment(variables);
    this.preparing = preparing;
  }

  /// A reader that leaves the data folder as it is, and so says nothing about it.
  static SettingsReader looking(Map<String, String> variables) {
    return new SettingsReader(variables, false);
  }

  Environment environment() {
    return environment;
  }

  /// Reads all settings, and says everything that is wrong at once.
  public static SettingsResult read(Map<String, String> variables) {
    return new SettingsReader(variables, true).read();
  }

  SettingsResult read() {
    String host = environment.optional("HOST").map(String::strip).orElse("0.0.0.0");
    int port = port();
    boolean toSetUp = isToSetUp();
    Outbound outbound = new OutboundReader(environment).read();
    Optional<URI> api = url("GITHUB_API_URL", environment.optional("GITHUB_API_URL"));
    Optional<GitHubSettings> gitHub = toSetUp ? Optional.empty() : gitHub(api, outbound);
    SetupSettings setup = new SetupSettings(api, outbound, sealKey());
    TelemetrySettings telemetry = new TelemetryReader(environment).read(host);
    Optional<PostgresAddress> postgres = new DatabaseReader(environment).read();
    Optional<Path> data = data(postgres.isEmpty());
    Optional<URI> publicUrl = url("PLIMSOLL_URL", environment.optional("PLIMSOLL_URL"));
    Duration payloads = PayloadDays.read(environment);
    int proxies = proxies();
    if ((gitHub.isEmpty() && !toSetUp) || data.isEmpty() || !environment.problems().isEmpty()) {
      return new SettingsResult.Rejected(environment.problems());
    }
    return new SettingsResult.Usable(
        new Settings(
            host,
            port,
            gitHub,
            data.get(),
            publicUrl,
            telemetry,
            postgres,
            payloads,
            proxies,
            setup));
  }

  private int port() {
    String text = environment.optional("PORT").map(String::strip).orElse("8080");
    if (!PORT.matcher(text).matches() || Integer.parseInt(text) > MAX_PORT) {
      environment.reject(
          "PORT", "is no port", "Give a number from 1 to 65535, or 0 for a free one.");
      return 0;
    }
    return Integer.parseInt(text);
  }

  private int proxies() {
    String text = environment.optional("PLIMSOLL_PROXIES").map(String::strip).orElse("0");
    if (!PROXIES.matcher(text).matches()) {
      environment.reject(
          "PLIMSOLL_PROXIES",
          "is no number of proxies",
          "Say how many reverse proxies of yours a request comes through, from 0 to 9.");
      return 0;
    }
    return Integer.parseInt(text);
  }

  /// Whether nothing is said of an App, so that it is made in the browser.
  boolean isToSetUp() {
    return APP.stream().noneMatch(environment::isSet);
  }

  Optional<SealKey> sealKey() {
    Optional<String> text = environment.optional("PLIMSOLL_SECRET_KEY");
    Optional<SealKey> key = text.flatMap(SealKey::parse);
    if (text.isPresent() && key.isEmpty()) {
      environment.reject(
          "PLIMSOLL_SECRET_KEY", "is no key", "Make one with: openssl rand -base64 32");
    }
    return key;
  }

  private Optional<GitHubSettings> gitHub(Optional<URI> api, Outbound outbound) {
    Optional<String> appId = appId();
    Optional<AppKey> key = privateKey();
    Optional<Secret> secret = webhookSecret();
    Optional<Secret> previousSecret = previousWebhookSecret(secret);
    Optional<OAuthClient> signIn = signIn();
    if (appId.isEmpty() || key.isEmpty() || secret.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GitHubSettings(
            new AppIdentity(appId.get(), key.get()),
            secret.get(),
            previousSecret,
            GitHubEndpoints.of(api.orElse(URI.create(BaseUrl.GITHUB))),
            outbound,
            signIn));
  }

  private Optional<OAuthClient> signIn() {
    Optional<String> id = environment.optional("GITHUB_CLIENT_ID").map(String::strip);
    Optional<String> secret = environment.optional("GITHUB_CLIENT_SECRET");
    if (id.isPresent() != secret.isPresent()) {
      environment.reject(
          id.isPresent() ? "GITHUB_CLIENT_SECRET" : "GITHUB_CLIENT_ID",
          "is not set, but the other one is",
          "People sign in with both, which are " + APP_PAGE + ", or not at all.");
    }
    return id.flatMap(
        client -> secret.map(value -> new OAuthClient(client, new Secret(value.strip()))));
  }

  Optional<String> appId() {
    String remedy = "It is the number called App ID " + APP_PAGE + ".";
    Optional<String> id = environment.required("GITHUB_APP_ID", remedy).map(String::strip);
    if (id.isPresent() && !APP_ID.matcher(id.get()).matches()) {
      environment.reject("GITHUB_APP_ID", "is no App ID", remedy);
      return Optional.empty();
    }
    return id;
  }

  Optional<AppKey> privateKey() {
    Optional<String> text =
        environment.required(
            "GITHUB_PRIVATE_KEY",
            "Generate a private key "
                + APP_PAGE
                + " and give the .pem file's content, or its path"
                + " in GITHUB_PRIVATE_KEY_FILE.");
    try {
      return text.map(AppKey::parse);
    } catch (IllegalArgumentException unusable) {
      environment.reject(
          "GITHUB_PRIVATE_KEY",
          "is no unencrypted RSA private key",
          "Give the whole .pem file as GitHub made it, with real line breaks, with \\n, or in"
              + " base64.");
      return Optional.empty();
    }
  }

  private Optional<Secret> webhookSecret() {
    return environment
        .required(
            "GITHUB_WEBHOOK_SECRET",
            "Make one up (openssl rand -hex 32) and enter it as webhook secret " + APP_PAGE + ".")
        .map(Secret::new);
  }

  /// Empty but for the time of a change; two that are the same would change nothing.
  private Optional<Secret> previousWebhookSecret(Optional<Secret> current) {
    Optional<String> previous = environment.optional("GITHUB_WEBHOOK_SECRET_PREVIOUS");
    if (previous.isPresent() && current.map(Secret::reveal).equals(previous)) {
      environment.reject(
          "GITHUB_WEBHOOK_SECRET_PREVIOUS",
          "is the same as GITHUB_WEBHOOK_SECRET",
          "It holds the old secret while GITHUB_WEBHOOK_SECRET holds the new one; else leave it"
              + " out.");
    }
    return previous.map(Secret::new);
  }

  Optional<URI> url(String variable, Optional<String> text) {
    Optional<URI> url = text.flatMap(BaseUrl::parse);
    if (text.isPresent() && url.isEmpty()) {
      environment.reject(variable, "is no address", "Give one like https://host.example/path.");
    }
    return url;
  }

  /// The data folder, whether it is needed or not.
  Optional<Path> data() {
    return data(true);
  }

  private Optional<Path> data(boolean needed) {
    String remedy = "Name a folder that this user can create and write.";
    try {
      Path folder =
          environment
              .optional("PLIMSOLL_DATA")
              .map(Path::of)
              .orElseGet(() -> DataFolder.byDefault(environment))
              .toAbsolutePath();
      if (needed && preparing) {
        DataFolder.prepare(folder);
      }
      return Optional.of(folder);
    } catch (InvalidPathException e) {
      environment.reject("PLIMSOLL_DATA", "is no path", remedy);
    } catch (IOException e) {
      environment.reject("PLIMSOLL_DATA", "is a folder that cannot be written", remedy);
    }
    return Optional.empty();
  }
}
