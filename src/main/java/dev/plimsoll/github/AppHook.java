package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// The webhook of the App, as GitHub has it.
public final class AppHook {
  private static final String CONFIG = "/app/hook/config";

  private final AppClient client;

  AppHook(AppClient client) {
    this.client = client;
  }

  /// Its settings, as far as GitHub tells them.
  ///
  /// @param address where deliveries go; empty where none is set
  /// @param hasSecret whether deliveries are signed
  public record Config(String address, boolean hasSecret) {}

  public Config config() {
    return config(client.read(CONFIG));
  }

  private static Config config(JsonNode config) {
    return new Config(config.path("url").asText(""), !config.path("secret").asText("").isEmpty());
  }

  /// From now on GitHub signs deliveries with this secret.
  public Config changeSecret(String secret) {
    return config(AppClient.json(CONFIG, client.send("PATCH", CONFIG, Map.of("secret", secret))));
  }
}
