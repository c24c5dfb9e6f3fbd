package dev.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  private static final RSAPrivateCrtKey KEY = Pem.newKey(2048);

  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void setWhatMustBeSet() {
    environment.put("GITHUB_APP_ID", "4711");
    environment.put("GITHUB_PRIVATE_KEY", Pem.pkcs1(KEY));
    environment.put("GITHUB_WEBHOOK_SECRET", "hush-hush");
    environment.put("PLIMSOLL_DATA", folder.toString());
  }

  @Test
  void whatIsNotSetHasADefault() {
    Settings settings = settings();

    assertThat(settings.host()).isEqualTo("0.0.0.0");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.proxies()).isZero();
    assertThat(settings.publicUrl()).isEmpty();
    assertThat(settings.gitHub().endpoints().rest())
        .isEqualTo(URI.create("https://api.github.com"));
  }

  @Test
  void whatIsSetIsTaken() {
    environment.putAll(
        Map.of(
            "HOST",
            "127.0.0.1",
            "PORT",
            " 0 ",
            "PLIMSOLL_URL",
            "https://plimsoll.example/",
            "PLIMSOLL_PROXIES",
            "2"));

    Settings settings = settings();
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isZero();
    assertThat(settings.proxies()).isEqualTo(2);
    assertThat(settings.publicUrl()).contains(URI.create("https://plimsoll.example"));
    assertThat(settings.data()).isEqualTo(folder);
    assertThat(settings.gitHub().app().appId()).isEqualTo("4711");
    assertThat(settings.gitHub().app().key()).isNotNull();
    assertThat(settings.gitHub().webhookSecret().reveal()).isEqualTo("hush-hush");
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.github.com,            https://api.github.com/graphql",
    "https://api.github.com/,           https://api.github.com/graphql",
    "https://git.example/api/v3,        https://git.example/api/graphql",
    "https://git.example/api/v3/,       https://git.example/api/graphql",
    "https://git.example:8443/api/v3,   https://git.example:8443/api/graphql",
    "http://127.0.0.1:5000,             http://127.0.0.1:5000/graphql",
    "https://proxy.example/github/,     https://proxy.example/github/graphql"
  })
  void whereGraphqlIsFollowsFromWhereRestIs(String rest, String graphql) {
    environment.put("GITHUB_API_URL", rest);

    assertThat(settings().gitHub().endpoints().graphQl()).isEqualTo(URI.create(graphql));
  }

  @Test
  void withADatabaseOfItsOwnNoFolderIsNeeded() {
    environment.putAll(
        Map.of(
            "PLIMSOLL_DATABASE_URL", "postgres://db.example/dock",
            "PLIMSOLL_DATABASE_USER", "ann",
            "PLIMSOLL_DATABASE_PASSWORD", "hush-hush-hush",
            "PLIMSOLL_DATA", "/proc/none"));

    assertThat(settings().postgres())
        .hasValueSatisfying(address -> assertThat(address).hasToString("db.example:5432/dock"));
  }

  @Test
  void aDatabaseThatIsNoneIsNamed_andItsPasswordIsNotShown() {
    environment.put("PLIMSOLL_DATABASE_URL", "mysql://ann:hush-hush-hush@db.example/dock");

    assertThat(message())
        .contains("PLIMSOLL_DATABASE_URL is no address of a PostgreSQL database")
        .doesNotContain("hush-hush-hush");
  }

  @Test
  void aPasswordWithoutADatabaseIsAMistake() {
    environment.put("PLIMSOLL_DATABASE_PASSWORD", "hush-hush-hush");

    assertThat(problems())
        .extracting(SettingsProblem::variable)
        .containsExactly("PLIMSOLL_DATABASE_PASSWORD");
  }

  @Test
  void everythingThatIsMissingIsSaidAtOnceWithHowToGetIt() {
    environment.remove("GITHUB_APP_ID");
    environment.remove("GITHUB_PRIVATE_KEY");
    environment.put("PORT", "eighty");

    assertThat(problems())
        .extracting(SettingsProblem::variable)
        .containsExactly("PORT", "GITHUB_APP_ID", "GITHUB_PRIVATE_KEY");
    assertThat(message())
        .contains("GITHUB_APP_ID is not set. It is the number called App ID")
        .contains("Generate a private key");
    environment.put("GITHUB_APP_ID", "4711");
    environment.remove("GITHUB_WEBHOOK_SECRET");
    assertThat(message()).contains("openssl rand -hex 32");
  }

  @Test
  void withoutAnythingOfTheAppItIsMadeInTheBrowser() {
    environment.keySet().removeIf(variable -> variable.startsWith("GITHUB_"));
    environment.put("GITHUB_API_URL", "https://git.example/api/v3");

    Settings settings = settings();

    assertThat(settings.given()).isEmpty();
    assertThat(settings.setup().api()).contains(URI.create("https://git.example/api/v3"));
    assertThat(settings.setup().key()).isEmpty();
  }

  @Test
  void theKeyForWhatIsStoredIsThirtyTwoBytesInBase64() {
    environment.put("PLIMSOLL_SECRET_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    assertThat(settings().setup().key()).isPresent();
    assertThat(settings().toString()).doesNotContain("AAECAw");
  }

  @Test
  void anEmptyVariableCountsAsNotSet() {
    environment.put("PORT", "");
    environment.put("GITHUB_APP_ID", " ");

    assertThat(problems()).extracting(SettingsProblem::variable).containsExactly("GITHUB_APP_ID");
  }

  @ParameterizedTest
  @CsvSource({
    "PLIMSOLL_SECRET_KEY, hush-hush",
    "PLIMSOLL_SECRET_KEY, aHVzaC1odXNo",
    "PORT, 65536",
    "PORT, -1",
    "PORT, eighty",
    "GITHUB_APP_ID, plimsoll",
    "GITHUB_PRIVATE_KEY, hush-hush",
    "GITHUB_API_URL, api.github.com",
    "GITHUB_API_URL, ftp://api.github.com",
    "GITHUB_API_URL, https://me:hush-hush@api.github.com",
    "GITHUB_API_URL, https://",
    "GITHUB_API_URL, https://a b",
    "PLIMSOLL_PROXIES, -1",
    "PLIMSOLL_PROXIES, 203.0.113.7",
    "PLIMSOLL_URL, plimsoll",
    "PLIMSOLL_URL, https://plimsoll.example/?token=hush-hush"
  })
  void whatIsWrongIsSaidWithoutItsValue(String variable, String value) {
    environment.put(variable, value);

    assertThat(problems()).extracting(SettingsProblem::variable).containsExactly(variable);
    assertThat(message()).doesNotContain("hush-hush");
  }

  @Test
  void nothingThatIsPrintedHoldsASecret() {
    assertThat(settings().toString())
        .doesNotContain("hush-hush", KEY.getPrivateExponent().toString());
    assertThat(settings().gitHub().webhookSecret().toString()).doesNotContain("hush-hush");
  }

  @Nested
  class FromFiles {
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void aValueMayComeFromAFile(String end) throws IOException {
      Path file = Files.writeString(folder.resolve("secret"), "from a file" + end);
      environment.remove("GITHUB_WEBHOOK_SECRET");
      environment.put("GITHUB_WEBHOOK_SECRET_FILE", file.toString());

      assertThat(settings().gitHub().webhookSecret().reveal()).isEqualTo("from a file");
    }

    @Test
    void theKeyMayComeFromAFile() throws IOException {
      Path file = Files.writeString(folder.resolve("app.pem"), Pem.pkcs8(KEY));
      environment.remove("GITHUB_PRIVATE_KEY");
      environment.put("GITHUB_PRIVATE_KEY_FILE", file.toString());

      assertThat(settings().gitHub().app().key()).isNotNull();
    }

    @Test
    void bothAtOnceIsOneTooMany() throws IOException {
      Path file = Files.writeString(folder.resolve("id"), "1");
      environment.put("GITHUB_APP_ID_FILE", file.toString());

      assertThat(message())
          .contains("GITHUB_APP_ID is set, and GITHUB_APP_ID_FILE too. Keep one of the two.");
    }

    @Test
    void aFileThatCannotBeReadOrIsEmptyIsAProblemOfItsOwn() throws IOException {
      environment.remove("GITHUB_APP_ID");
      environment.put("GITHUB_APP_ID_FILE", folder.resolve("absent").toString());
      environment.remove("GITHUB_WEBHOOK_SECRET");
      environment.put(
          "GITHUB_WEBHOOK_SECRET_FILE",
          Files.writeString(folder.resolve("empty"), "\n").toString());

      assertThat(problems())
          .extracting(SettingsProblem::variable)
          .containsExactly("GITHUB_APP_ID_FILE", "GITHUB_WEBHOOK_SECRET_FILE");
    }
  }

  @Nested
  class Data {
    @Test
    void theFolderIsMadeForItsOwnerAlone() throws IOException {
      Path data = folder.resolve("deep/inside");
      environment.put("PLIMSOLL_DATA", data.toString());

      assertThat(settings().data()).isEqualTo(data).isEmptyDirectory();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
          .isEqualTo("rwx------");
    }

    @Test
    void byDefaultItIsWhereProgramsKeepTheirState() {
      environment.remove("PLIMSOLL_DATA");
      environment.put("HOME", folder.toString());
      assertThat(settings().data()).isEqualTo(folder.resolve(".local/state/plimsoll"));

      environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
      assertThat(settings().data()).isEqualTo(folder.resolve("state/plimsoll"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsAProblem() throws IOException {
      Path file = Files.writeString(folder.resolve("file"), "in the way");
      environment.put("PLIMSOLL_DATA", file.resolve("data").toString());

      assertThat(message()).contains("PLIMSOLL_DATA is a folder that cannot be written");
    }
  }

  private Settings settings() {
    return switch (SettingsReader.read(environment)) {
      case SettingsResult.Usable(Settings settings) -> settings;
      case SettingsResult.Rejected rejected -> throw new AssertionError(rejected.message());
    };
  }

  private List<SettingsProblem> problems() {
    return rejected().problems();
  }

  private String message() {
    return rejected().message();
  }

  private SettingsResult.Rejected rejected() {
    return switch (SettingsReader.read(environment)) {
      case SettingsResult.Usable usable -> throw new AssertionError("taken: " + usable);
      case SettingsResult.Rejected rejected -> rejected;
    };
  }
}
