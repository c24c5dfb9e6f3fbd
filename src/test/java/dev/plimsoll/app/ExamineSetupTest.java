package dev.plimsoll.app;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.database.Database;
import dev.plimsoll.database.PostgresAddress;
import dev.plimsoll.database.PostgresDatabase;
import dev.plimsoll.database.PostgresServer;
import dev.plimsoll.database.SqliteDatabase;
import dev.plimsoll.doctor.GitHubOnRecord;
import dev.plimsoll.setup.KeptApp;
import dev.plimsoll.setup.SealKey;
import dev.plimsoll.setup.SealKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// `plimsoll doctor` on a server that names no App: what the setup in the browser has stored counts
/// as it does for the server.
class ExamineSetupTest {
  private static final String SECRET_KEY = "b25lIG9mIHRoZSB0aGlydHktdHdvIGJ5dGUga2V5cyE=";

  @RegisterExtension final GitHubOnRecord gitHub = new GitHubOnRecord();
  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void settings() {
    gitHub.time(InstantSource.system().instant());
    environment.put("PLIMSOLL_DATA", folder.toString());
  }

  @Test
  void theAppIsFoundAndAskedAboutWhileTheServerRuns() throws Exception {
    try (Database database = SqliteDatabase.open(folder, InstantSource.system())) {
      keep(database, Optional.empty());

      assertThat(examine()).isZero();
    }
    assertThat(said())
        .contains("App 1001, as its setup stored it", folder.resolve("secret.key").toString())
        .contains("we are \"Plimsoll of acme\"", "deliveries go to " + gitHub.address())
        .doesNotContain("failed", "do-not-tell", "PRIVATE KEY", "ghs_", "eyJ");
  }

  @Test
  void theKeyOfTheSettingsOpensItToo() throws Exception {
    try (Database database = SqliteDatabase.open(folder, InstantSource.system())) {
      keep(database, SealKey.parse(SECRET_KEY));
    }
    environment.put("PLIMSOLL_SECRET_KEY", SECRET_KEY);

    assertThat(examine()).isZero();
    assertThat(said()).contains("sealed with the key in PLIMSOLL_SECRET_KEY");
  }

  @Test
  void onPostgresItIsTheSame() throws Exception {
    PostgresAddress address = PostgresServer.newDatabase();
    try (Database database = PostgresDatabase.open(address)) {
      keep(database, SealKey.parse(SECRET_KEY));
    }
    environment.put("PLIMSOLL_DATABASE_URL", PostgresServer.wholeUrl(address));
    environment.put("PLIMSOLL_SECRET_KEY", SECRET_KEY);

    assertThat(examine()).isZero();
    assertThat(said()).contains("App 1001, as its setup stored it", "we are \"Plimsoll of acme\"");
  }

  @Test
  void withAnotherKeyItSaysWhatToDo() throws Exception {
    try (Database database = SqliteDatabase.open(folder, InstantSource.system())) {
      keep(database, Optional.empty());
    }
    environment.put("PLIMSOLL_SECRET_KEY", SECRET_KEY);
    environment.put("GITHUB_API_URL", gitHub.address());

    assertThat(examine()).isEqualTo(1);
    assertThat(said())
        .contains("failed   credentials", "cannot be opened", "plimsoll setup --forget")
        .contains("skipped  app");
  }

  @Test
  void aKeyThatOthersCanReadIsAWarning() throws Exception {
    try (Database database = SqliteDatabase.open(folder, InstantSource.system())) {
      keep(database, Optional.empty());
    }
    Files.setPosixFilePermissions(
        folder.resolve("secret.key"), PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(examine()).isZero();
    assertThat(said()).contains("warning  credentials", "chmod 600");
  }

  @Test
  void anAppThatIsNoMoreIsNoFaultOfTheSettings() throws Exception {
    try (Database database = SqliteDatabase.open(folder, InstantSource.system())) {
      keep(database, Optional.empty());
    }
    gitHub.answer("/app", okJson("{\"message\": \"Integration not found\"}").withStatus(404));

    assertThat(examine()).isEqualTo(1);
    assertThat(said()).contains("plimsoll setup --forget").doesNotContain("GITHUB_APP_ID:");
  }

  @Test
  void whereNothingIsStoredTheServerIsNotSetUp() throws Exception {
    environment.put("GITHUB_API_URL", gitHub.address());
    SqliteDatabase.open(folder, InstantSource.system()).close();

    assertThat(examine()).isEqualTo(1);
    assertThat(said())
        .contains("failed   credentials", "not set up")
        .contains("open the address with /setup that its log prints; or set GITHUB_APP_ID")
        .contains("skipped  app");
  }

  @Test
  void beforeTheFirstStartItIsNotSetUpEither() {
    environment.put("GITHUB_API_URL", gitHub.address());

    assertThat(examine()).isEqualTo(1);
    assertThat(said()).contains("not set up").contains("all that is set is understood");
  }

  @Test
  void settingsThatNameAnAppComeFirst() throws Exception {
    try (Database database = SqliteDatabase.open(folder, InstantSource.system())) {
      keep(database, Optional.empty());
    }
    environment.putAll(gitHub.environment(folder));

    assertThat(examine()).isZero();
    assertThat(said()).contains("App 1001, by GITHUB_APP_ID").doesNotContain("its setup stored");
  }

  @Test
  void aDatabaseThatCannotBeReachedIsNamedAsTheCause() {
    environment.put("GITHUB_API_URL", gitHub.address());
    environment.put("PLIMSOLL_DATABASE_URL", "jdbc:postgresql://localhost:1/plimsoll?user=a");

    assertThat(examine()).isEqualTo(1);
    assertThat(said())
        .contains("skipped  credentials", "Look at the check `database` first")
        .doesNotContain("not set up");
  }

  private void keep(Database database, Optional<SealKey> key) throws IOException {
    SealKeys keys = new SealKeys(key, folder, true);
    KeptApp.in(database, keys, URI.create(gitHub.address()), gitHub.key());
  }

  private int examine() {
    return Examine.run(environment, false, new PrintStream(out, true, UTF_8));
  }

  private String said() {
    return out.toString(UTF_8);
  }
}
