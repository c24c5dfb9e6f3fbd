package dev.plimsoll.app;

import dev.plimsoll.database.Database;
import dev.plimsoll.setup.CredentialStore;
import dev.plimsoll.setup.SealKeys;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;

/// Removes what the setup has stored, so that the server can be set up anew.
final class ForgottenSetup {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int BAD_SETTINGS = 2;

  private ForgottenSetup() {}

  /// Returns the exit code: 0 also when there was nothing to remove.
  static int run(Map<String, String> environment, PrintStream err) {
    return switch (SettingsReader.read(environment)) {
      case SettingsResult.Rejected rejected -> {
        err.print(rejected.message());
        yield BAD_SETTINGS;
      }
      case SettingsResult.Usable(Settings settings) -> forget(settings, err);
    };
  }

  private static int forget(Settings settings, PrintStream err) {
    try (Database database = OpenDatabase.of(settings)) {
      SealKeys keys = new SealKeys(settings.setup().key(), settings.data(), false);
      err.println(
          new CredentialStore(database, keys).forget()
              ? "plimsoll: the credentials are removed; start the server again to set it up anew,"
                  + " and delete the App on GitHub if nothing else uses it"
              : "plimsoll: no credentials are stored");
      return DONE;
    } catch (IOException e) {
      err.println("plimsoll: " + e.getMessage() + " (is the server still running?)");
      return FAILED;
    }
  }
}
