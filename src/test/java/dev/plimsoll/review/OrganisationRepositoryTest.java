package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.ConfigurationProblem;
import dev.plimsoll.config.ConfigurationReader;
import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.config.FailOn;
import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What holds where both a repository and its organisation say something.
class OrganisationRepositoryTest {
  private static final String OWN = ".github/plimsoll.yml";
  private static final String ABOVE = "acme/.github:.github/plimsoll.yml";

  private static Configuration found(Map<String, String> files) {
    return OrganisationRepository.find(
        new ConfigurationSearch(new ConfigurationReader(List.of())),
        "acme",
        path -> Optional.ofNullable(files.get(path)).map(SourceText::of));
  }

  @Test
  void theRepositoryIsNearer() {
    Configuration both = found(Map.of(OWN, "fail-on: error", ABOVE, "fail-on: never\nscope: all"));

    assertThat(both.failOn().value()).isEqualTo(FailOn.ERROR);
    assertThat(both.failOn().origin().label()).isEqualTo(OWN + ":1");
    assertThat(both.scope().origin().label()).isEqualTo(ABOVE + ":2");
  }

  @Test
  void excludedPathsOfBothAddUp() {
    Configuration both = found(Map.of(OWN, "paths: {exclude: a/}", ABOVE, "paths: {exclude: b/}"));

    assertThat(both.exclusion("a/Dockerfile")).isPresent();
    assertThat(both.exclusion("b/Dockerfile")).isPresent();
  }

  @Test
  void mistakesOfBothAreNamed() {
    assertThat(found(Map.of(OWN, "scop: all", ABOVE, "\nfail: all")).problems())
        .extracting(ConfigurationProblem::file)
        .containsExactly(OWN, ABOVE);
  }

  @Test
  void oneOfEachIsNoMistake() {
    assertThat(found(Map.of(OWN, "scope: all", ABOVE, "scope: new")).isBroken()).isFalse();
  }

  @Test
  void theOrganisationsRepositoryHasNoneAbove() {
    assertThat(OrganisationRepository.isAbove(".GitHub")).isFalse();
    assertThat(OrganisationRepository.isAbove("harbour")).isTrue();
  }
}
