package dev.plimsoll.pages;

import dev.plimsoll.setup.RegisteredApp;
import dev.plimsoll.setup.StoredApp;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The settings of a server that runs as an App, to be copied.
public final class CopiedSettings {
  private static final String USUAL_API = "https://api.github.com";

  private final StoredApp made;

  public CopiedSettings(StoredApp made) {
    this.made = made;
  }

  /// One `NAME=value` a line, none of which needs quotes.
  public String text() {
    RegisteredApp app = made.app();
    StringBuilder text = new StringBuilder();
    line(text, "GITHUB_APP_ID", String.valueOf(app.id()));
    line(text, "GITHUB_CLIENT_ID", app.clientId());
    line(text, "GITHUB_CLIENT_SECRET", app.clientSecret());
    line(text, "GITHUB_WEBHOOK_SECRET", app.webhookSecret());
    line(text, "PLIMSOLL_URL", made.publicUrl().toString());
    if (!made.api().toString().equals(USUAL_API)) {
      line(text, "GITHUB_API_URL", made.api().toString());
    }
    byte[] key = app.privateKey().getBytes(StandardCharsets.UTF_8);
    line(text, "GITHUB_PRIVATE_KEY", Base64.getEncoder().encodeToString(key));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('=').append(value).append('\n');
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
