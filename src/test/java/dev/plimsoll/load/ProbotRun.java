package dev.plimsoll.load;

import dev.plimsoll.demo.standin.AppCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Measures a Probot app that keeps deliveries in memory only, with the same client and the same
/// deliveries. Node and npm have to be there; Probot is installed into a folder of its own.
final class ProbotRun {
  private static final String VERSION = "14.3.2";
  private static final String PROGRAM = "probot-app.mjs";
  private static final Pattern READY = Pattern.compile("listening at (http://[0-9.:]+)");

  private final Intake intake;
  private final Path folder;
  private final PrintStream out;

  ProbotRun(Intake intake, Path folder, PrintStream out) {
    this.intake = intake;
    this.folder = folder;
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    install();
    AppCredentials app = AppCredentials.fresh();
    Map<String, String> environment =
        Map.of(
            "APP_ID", String.valueOf(app.appId()),
            "PRIVATE_KEY", app.privateKeyPem(),
            "WEBHOOK_SECRET", app.webhookSecret(),
            "NODE_ENV", "production",
            "LOG_LEVEL", "warn");
    try (ServerProcess server =
        ServerProcess.start(
            List.of("node", folder.resolve(PROGRAM).toString()),
            environment,
            folder.resolve("probot.log"),
            READY)) {
      Intake.Result result = intake.run(server.address().resolve("/api/github/webhooks"), app);
      out.printf("probot %s, in memory: %s; %s%n", VERSION, result.measured(), server.spent());
    }
  }

  private void install() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    try (InputStream program = getClass().getResourceAsStream("/load/" + PROGRAM)) {
      Files.write(folder.resolve(PROGRAM), Objects.requireNonNull(program).readAllBytes());
    }
    if (Files.isDirectory(folder.resolve("node_modules/probot"))) {
      return;
    }
    Process npm =
        new ProcessBuilder(
                "npm",
                "install",
                "--no-audit",
                "--no-fund",
                "--prefix",
                folder.toString(),
                "probot@" + VERSION)
            .inheritIO()
            .start();
    if (npm.waitFor() != 0) {
      throw new IOException("npm could not install Probot");
    }
  }
}
