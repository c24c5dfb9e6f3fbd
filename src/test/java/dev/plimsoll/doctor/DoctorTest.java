package dev.plimsoll.doctor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.plimsoll.doctor.GitHubOnRecord.NOW;
import static dev.plimsoll.doctor.GitHubOnRecord.installation;
import static dev.plimsoll.doctor.GitHubOnRecord.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.github.AppNeeds;
import dev.plimsoll.github.Outbound;
import dev.plimsoll.queue.DatabaseWorkQueue;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong, and what to do about it. Each test changes one thing on a server on which all is
/// well.
class DoctorTest {
  @RegisterExtension final GitHubOnRecord gitHub = new GitHubOnRecord();
  @TempDir Path folder;

  @Test
  void aServerOnWhichAllIsWellHasOneWarningForEachThingThatOnlyATestDoes() throws Exception {
    try (DatabaseWorkQueue _ = DatabaseWorkQueue.embedded(folder, InstantSource.system())) {
      List<Observation> all = examine();

      assertThat(all)
          .filteredOn(one -> one.health() != Health.OK)
          .extracting(Observation::check, Observation::health)
          .containsExactly(tuple("address", Health.WARNING));
      assertThat(all)
          .extracting(Observation::check)
          .contains(
              "settings",
              "memory",
              "native code",
              "github",
              "clock",
              "app",
              "permissions",
              "events",
              "webhook",
              "deliveries",
              "installations",
              "rate limits",
              "database",
              "integrity",
              "queue");
      assertThat(new Chart(all).isSound()).isTrue();
    }
  }

  @Test
  void whateverIsNotWellSaysWhatToDo() {
    gitHub.app(Map.of(), List.of());
    gitHub.installations();
    gitHub.hook("", "", "1");
    gitHub.deliveries();

    assertThat(examine())
        .filteredOn(one -> one.health() != Health.OK)
        .hasSizeGreaterThan(15)
        .allMatch(one -> !one.remedy().isEmpty());
  }

  @Nested
  class Clock {
    @ParameterizedTest
    @CsvSource({"0,OK", "20,OK", "-20,OK", "45,WARNING", "-45,WARNING", "90,FAILED", "-90,FAILED"})
    void itGoesAsGitHubsDoes(long ahead, Health health) {
      gitHub.time(NOW.minusSeconds(ahead));

      assertThat(only("clock").health()).isEqualTo(health);
    }

    @Test
    void itsRemedyIsATimeServer() {
      gitHub.time(NOW.plusSeconds(90));

      assertThat(only("clock").found()).contains("s behind");
      assertThat(only("clock").remedy()).contains("NTP");
    }
  }

  @Nested
  class App {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {
          "401|A JSON web token could not be decoded|GITHUB_PRIVATE_KEY is not one of the App",
          "401|'Expiration time' claim ('exp') is too far in the future|The clock",
          "404|Integration not found|no App with the id in GITHUB_APP_ID",
          "403|Request forbidden|Do what GitHub says"
        })
    void aRefusalTellsWhatIsWrong(int status, String said, String remedy) {
      gitHub.answer("/app", okJson("{\"message\": \"" + said + "\"}").withStatus(status));

      Observation app = only("app");
      assertThat(app.health()).isEqualTo(Health.FAILED);
      assertThat(app.found()).contains(said);
      assertThat(app.remedy()).contains(remedy);
      assertThat(only("webhook").health()).isEqualTo(Health.SKIPPED);
    }

    @Test
    void whatGitHubSaysCannotSteerATerminal() {
      gitHub.answer(
          "/app", okJson("{\"name\": \"\\u001b[2J\\u202e\", \"owner\": {\"login\": \"a\"}}"));

      assertThat(only("app").found()).contains("<U+001B>[2J<U+202E>");
    }

    @Test
    void aFaultOfGitHubsIsNoFaultOfTheKey() {
      gitHub.answer("/app", aResponse().withStatus(502));

      assertThat(only("app").health()).isEqualTo(Health.FAILED);
      assertThat(only("app").remedy()).startsWith("Try again");
    }
  }

  @Nested
  class Permissions {
    @ParameterizedTest
    @CsvSource({
      "checks, read, FAILED, required check",
      "pull_requests, , FAILED, no review",
      "contents, , FAILED, nothing is reviewed",
      "contents, read, WARNING, commit fixes",
      "issues, , WARNING, /plimsoll fix",
      "merge_queues, , WARNING, merge queue",
      "security_events, read, WARNING, code scanning"
    })
    void oneThatIsMissingTellsWhatItCosts(String name, String level, Health health, String cost) {
      gitHub.app(with(name, level), AppNeeds.events());

      assertThat(only("permissions").health()).isEqualTo(health);
      assertThat(only("permissions").found()).startsWith(name).contains(cost);
      assertThat(only("permissions").remedy()).contains("Permissions & events");
    }

    @ParameterizedTest
    @CsvSource({"administration, write, No access", "issues, write, read"})
    void oneThatIsTooMuchIsTold(String name, String level, String better) {
      gitHub.app(with(name, level), AppNeeds.events());

      assertThat(only("permissions").health()).isEqualTo(Health.WARNING);
      assertThat(only("permissions").remedy()).contains(better);
    }

    @Test
    void anAccountThatHasNotAgreedYetIsNamed() {
      gitHub.installations(
          installation(1, "acme", AppNeeds.permissions(), false),
          installation(2, "tidewater", with("contents", "read"), false));
      gitHub.token(2);

      List<Observation> found = of("installations");
      assertThat(found).hasSize(2);
      assertThat(found.getLast().health()).isEqualTo(Health.WARNING);
      assertThat(found.getLast().found()).contains("tidewater", "contents", "commit fixes");
      assertThat(found.getLast().remedy()).contains("/settings/installations/2");
    }
  }

  @Nested
  class Events {
    @ParameterizedTest
    @CsvSource({"pull_request, FAILED", "issue_comment, WARNING", "merge_group, WARNING"})
    void oneThatIsMissingIsTold(String event, Health health) {
      gitHub.app(
          AppNeeds.permissions(),
          AppNeeds.events().stream().filter(one -> !one.equals(event)).toList());

      assertThat(only("events").health()).isEqualTo(health);
      assertThat(only("events").found()).startsWith(event);
    }

    @Test
    void oneThatNobodyNeedsIsTold() {
      List<String> events = new ArrayList<>(AppNeeds.events());
      events.add("star");
      gitHub.app(AppNeeds.permissions(), events);

      assertThat(only("events").health()).isEqualTo(Health.WARNING);
      assertThat(only("events").remedy()).contains("untick");
    }
  }

  @Nested
  class Webhook {
    @Test
    void anotherAddressThanOursIsTold() {
      gitHub.hook("https://elsewhere.example/api/github/webhooks", "********", "0");

      assertThat(only("webhook").health()).isEqualTo(Health.FAILED);
      assertThat(only("webhook").found()).contains("elsewhere.example", gitHub.address());
    }

    @Test
    void withoutASecretAllIsRefused() {
      gitHub.hook(gitHub.address() + "/api/github/webhooks", "", "0");

      assertThat(only("webhook").health()).isEqualTo(Health.FAILED);
      assertThat(only("webhook").remedy()).contains("GITHUB_WEBHOOK_SECRET");
    }

    @Test
    void acceptingAnyCertificateIsAWarning() {
      gitHub.hook(gitHub.address() + "/api/github/webhooks", "********", "1");

      assertThat(only("webhook").health()).isEqualTo(Health.WARNING);
    }

    @ParameterizedTest
    @CsvSource({"401, GITHUB_WEBHOOK_SECRET", "404, path", "503, /health/ready", "0, firewall"})
    void deliveriesThatFailTellByTheirAnswerWhatToDo(int status, String remedy) {
      gitHub.deliveries(sent(NOW.minusSeconds(9), status), sent(NOW.minusSeconds(60), 202));

      assertThat(only("deliveries").health()).isEqualTo(Health.FAILED);
      assertThat(only("deliveries").found()).contains("1 of the last 2");
      assertThat(only("deliveries").remedy()).contains(remedy);
    }

    @Test
    void failuresThatAreOverAreAWarning() {
      gitHub.deliveries(sent(NOW.minusSeconds(9), 202), sent(NOW.minusSeconds(60), 502));

      assertThat(only("deliveries").health()).isEqualTo(Health.WARNING);
    }

    @Test
    void failuresOfLongAgoAreForgotten() {
      gitHub.deliveries(sent(NOW.minusSeconds(9), 202), sent(NOW.minusSeconds(2 * 24 * 3600), 502));

      assertThat(only("deliveries").health()).isEqualTo(Health.OK);
    }
  }

  @Nested
  class Installations {
    @Test
    void nowhereInstalledIsAWarning() {
      gitHub.installations();

      assertThat(only("installations").remedy()).contains("/apps/plimsoll");
      assertThat(only("rate limits").health()).isEqualTo(Health.SKIPPED);
    }

    @Test
    void suspendedOnesAreNamed() {
      gitHub.installations(installation(1, "acme", AppNeeds.permissions(), true));

      assertThat(only("installations").health()).isEqualTo(Health.WARNING);
      assertThat(only("installations").found()).contains("suspended on 1: acme");
    }

    @Test
    void aUsedUpBudgetIsTold() {
      gitHub.budget(5000, 12);

      assertThat(of("rate limits"))
          .hasSize(2)
          .allMatch(one -> one.health() == Health.WARNING)
          .allMatch(one -> one.found().startsWith("acme: 12 of 5000"));
    }

    @Test
    void onlyAFewAreAskedAboutTheirBudget() {
      List<Map<String, Object>> many =
          IntStream.rangeClosed(1, 30)
              .mapToObj(id -> installation(id, "a" + id, AppNeeds.permissions(), false))
              .toList();
      gitHub.installations(many);
      IntStream.rangeClosed(1, 5).forEach(gitHub::token);

      examine();

      assertThat(gitHub.requests()).filteredOn("/rate_limit"::equals).hasSize(5);
    }
  }

  @Nested
  class Address {
    @Test
    void aServerThatIsNotReadyIsAWarning() {
      gitHub.answer("/health/ready", okJson("{\"worker\": \"not running\"}").withStatus(503));

      assertThat(of("address").getLast().found()).contains("not ready", "not running");
      assertThat(of("address").getLast().health()).isEqualTo(Health.WARNING);
    }

    @Test
    void withoutAnAddressNothingIsCompared() {
      Patient healthy = gitHub.patient(folder);
      Patient patient =
          new Patient(
              List.of(),
              healthy.known(),
              healthy.given(),
              healthy.app(),
              healthy.seal(),
              healthy.endpoints(),
              healthy.outbound(),
              Optional.empty(),
              healthy.folder(),
              healthy.postgres());

      List<Observation> all = Doctor.examine(patient, InstantSource.fixed(NOW));
      assertThat(all)
          .filteredOn(one -> List.of("address", "webhook").contains(one.check()))
          .hasSize(2)
          .allMatch(one -> one.remedy().contains("PLIMSOLL_URL"));
    }

    @ParameterizedTest
    @CsvSource({"http://plimsoll.invalid, not encrypted", "https://localhost:1, this machine"})
    void anAddressThatCannotServeIsAWarning(URI url, String found) throws Exception {
      Reach reach = new Reach(Outbound.DIRECT, InstantSource.system());

      assertThat(new AddressCheck(Optional.of(url), reach).look())
          .hasSize(2)
          .allMatch(one -> one.health() == Health.WARNING)
          .first()
          .extracting(Observation::found)
          .asString()
          .contains(found);
    }
  }

  private List<Observation> examine() {
    return Doctor.examine(gitHub.patient(folder), InstantSource.fixed(NOW));
  }

  private List<Observation> of(String check) {
    return examine().stream().filter(one -> one.check().equals(check)).toList();
  }

  private Observation only(String check) {
    List<Observation> found = of(check);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static Map<String, String> with(String permission, String level) {
    Map<String, String> permissions = new HashMap<>(AppNeeds.permissions());
    if (level == null) {
      permissions.remove(permission);
    } else {
      permissions.put(permission, level);
    }
    return permissions;
  }
}
