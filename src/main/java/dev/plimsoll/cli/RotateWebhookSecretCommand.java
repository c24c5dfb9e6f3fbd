package dev.plimsoll.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll rotate-webhook-secret`.
@Command(
    name = "rotate-webhook-secret",
    description = {
      "Make GitHub sign its deliveries with another secret, and lose none of them.",
      "First let every running server believe both: the new one in GITHUB_WEBHOOK_SECRET, the old"
          + " one in GITHUB_WEBHOOK_SECRET_PREVIOUS. Then run this with the same environment: it"
          + " tries both at the server, tells GitHub, and says what is left to do."
    },
    mixinStandardHelpOptions = true)
final class RotateWebhookSecretCommand implements Callable<Integer> {
  private final Operations operations;

  @Option(names = "--dry-run", description = "Try everything, and tell GitHub nothing.")
  private boolean dryRun;

  RotateWebhookSecretCommand(Operations operations) {
    this.operations = operations;
  }

  @Override
  public Integer call() throws Exception {
    return operations.rotateWebhookSecret(dryRun);
  }
}
