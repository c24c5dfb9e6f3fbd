package dev.plimsoll.app;

import java.util.Optional;

/// Secrets that servers have from their environment: whoever starts them changes those.
record SecretInEnvironment(GitHubSettings settings) implements KeptWebhookSecret {
  @Override
  public Optional<Secret> next() {
    return settings.previousWebhookSecret().map(old -> settings.webhookSecret());
  }

  @Override
  public Secret current() {
    return settings.previousWebhookSecret().orElseGet(settings::webhookSecret);
  }

  @Override
  public String howToPrepare() {
    return """
    There is no new secret yet. Do this first:
      1. Make one up: openssl rand -hex 32
      2. Set GITHUB_WEBHOOK_SECRET to the new one, GITHUB_WEBHOOK_SECRET_PREVIOUS to the old one.
      3. Restart every server with both, one after the other.
      4. Run this command again, with the same environment.
    """;
  }

  @Override
  public String howToFinish() {
    return """
    GitHub may send again what it signed with the old secret for three days. Then remove
    GITHUB_WEBHOOK_SECRET_PREVIOUS, and restart the servers when it suits you.
    """;
  }
}
