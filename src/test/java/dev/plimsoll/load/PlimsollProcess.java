package dev.plimsoll.load;

import dev.plimsoll.demo.standin.AppCredentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Starts the product.
final class PlimsollProcess {
  static final String WEBHOOK = "/api/github/webhooks";

  private static final Pattern READY = Pattern.compile("is ready at (http://[0-9.:]+)");

  private PlimsollProcess() {}

  /// @param launcher the command that `serve` is given to
  /// @param gitHub where it finds its GitHub
  /// @param database the settings of its database
  static ServerProcess start(
      List<String> launcher,
      AppCredentials app,
      URI gitHub,
      Map<String, String> database,
      Path workplace)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(launcher);
    command.add("serve");
    Map<String, String> environment = new HashMap<>(database);
    environment.putAll(
        Map.of(
            "HOST", "127.0.0.1",
            "PORT", "0",
            "GITHUB_APP_ID", String.valueOf(app.appId()),
            "GITHUB_PRIVATE_KEY", app.privateKeyPem(),
            "GITHUB_WEBHOOK_SECRET", app.webhookSecret(),
            "GITHUB_API_URL", gitHub.toString()));
    return ServerProcess.start(command, environment, workplace.resolve("plimsoll.log"), READY);
  }
}
