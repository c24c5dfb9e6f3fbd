package dev.plimsoll.setup;

import dev.plimsoll.database.Database;
import java.io.IOException;
import java.net.URI;

/// An App as the setup keeps it, for tests of what finds it there.
public final class KeptApp {
  private KeptApp() {}

  /// Stores App 1001 with this key.
  public static void in(Database database, SealKeys keys, URI gitHub, String privateKey)
      throws IOException {
    RegisteredApp app =
        new RegisteredApp(
            1001,
            "plimsoll",
            gitHub + "/apps/plimsoll",
            "acme",
            true,
            "client",
            "do-not-tell-client",
            "do-not-tell-webhook",
            privateKey);
    new CredentialStore(database, keys).keep(new StoredApp(app, gitHub, gitHub));
  }
}
