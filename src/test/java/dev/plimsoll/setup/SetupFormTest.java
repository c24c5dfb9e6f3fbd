package dev.plimsoll.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.setup.SetupForm.Host;
import dev.plimsoll.setup.SetupForm.Hosts;
import dev.plimsoll.setup.SetupForm.Reading;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetupFormTest {
  private static final Hosts ANY =
      new Hosts() {
        @Override
        public Optional<Host> given() {
          return Optional.empty();
        }

        @Override
        public Host seenAt(URI web) {
          return new Host(web, URI.create(web + "/api/v3"));
        }
      };

  @ParameterizedTest
  @CsvSource({
    "organization, tidewater, https://git.example/organizations/tidewater/settings/apps/new",
    "user,         '',        https://git.example/settings/apps/new"
  })
  void theManifestGoesWhereTheOwnerMakesApps(String owner, String organization, String address) {
    Reading reading =
        new SetupForm(
                owner, organization, "https://git.example", "https://p.example", "store", false)
            .read(ANY, true);

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Usable.class,
            usable -> assertThat(usable.request().registration()).hasToString(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-tide", "tide water", "tide/water", "../settings", "a?b", "é"})
  void anOrganisationHasAName(String name) {
    assertThat(problems(name, "https://git.example", "https://p.example")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "git.example",
        "http://git.example",
        "javascript:alert(1)",
        "https://me:secret@git.example",
        "https://git.example?x",
        "https://",
        "file:///etc/passwd"
      })
  void gitHubIsAtAnAddressWithTls(String gitHub) {
    assertThat(problems("tidewater", gitHub, "https://p.example")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "https://127.0.0.1",
        "http://10.1.2.3",
        "http://172.20.0.3",
        "http://192.168.1.4:8080",
        "http://[::1]:8080",
        "http://plimsoll",
        "https://plimsoll.internal"
      })
  void anAddressThatIsNotOnTheInternetNeedsAWord(String address) {
    assertThat(problems("tidewater", "https://git.example", address)).hasSize(1);
    assertThat(
            new SetupForm(
                    "organization", "tidewater", "https://git.example", address, "store", true)
                .read(ANY, true))
        .isInstanceOf(Reading.Usable.class);
  }

  @Test
  void whatCannotBeStoredIsNot() {
    assertThat(
            new SetupForm("user", "", "https://git.example", "https://p.example", "store", false)
                .read(ANY, false))
        .isInstanceOf(Reading.Rejected.class);
  }

  private static List<String> problems(String organization, String gitHub, String address) {
    SetupForm form = new SetupForm("organization", organization, gitHub, address, "store", false);
    return form.read(ANY, true) instanceof Reading.Rejected(List<String> problems)
        ? problems
        : List.of();
  }
}
