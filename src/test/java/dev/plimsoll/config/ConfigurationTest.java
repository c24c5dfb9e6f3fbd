package dev.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rules.Catalog;
import dev.plimsoll.text.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a configuration answers, and where each answer comes from.
class ConfigurationTest {
  private static final String FILE = ".github/plimsoll.yml";

  static Configuration read(String file, String yaml) {
    return new ConfigurationReader(Catalog.infos()).read(file, SourceText.of(yaml));
  }

  private static Configuration sound(String yaml) {
    Configuration configuration = read(FILE, yaml);
    assertThat(configuration.problems()).isEmpty();
    return configuration;
  }

  static RuleInfo rule(String id) {
    return Catalog.infos().stream().filter(info -> info.id().equals(id)).findFirst().orElseThrow();
  }

  private static String level(Configuration configuration, String rule, String path) {
    Setting<Level> level = configuration.level(rule(rule), path);
    return level.value().label() + " " + level.origin().label();
  }

  @Test
  void withoutAFileTheDefaultsHold() {
    Configuration none = Configuration.DEFAULT;

    assertThat(level(none, "add-instead-of-copy", "Dockerfile")).isEqualTo("warning default");
    assertThat(none.user("Dockerfile").value()).isEqualTo("appuser");
    assertThat(none.failOn().value()).isEqualTo(FailOn.WARNING);
    assertThat(none.scope().value()).isEqualTo(Scope.NEW);
    assertThat(none.mergeQueue().value()).isEqualTo(MergeQueue.TRUST);
    assertThat(none.comments()).isEqualTo(CommentSettings.DEFAULT);
    assertThat(none.exclusion("Dockerfile")).isEmpty();
    assertThat(none.isBroken()).isFalse();
  }

  @Test
  void anEmptyFileSaysNothing() {
    for (String empty : new String[] {"", "\n", "# nothing yet\n", "---\n", "rules:\npaths:\n"}) {
      assertThat(level(sound(empty), "root-user", "Dockerfile")).isEqualTo("error default");
    }
  }

  @Test
  void aRuleIsSetByIdentifierBeforeItsCategory() {
    Configuration configuration =
        sound(
            """
            rules:
              root-user: info
              non-root: off
              add-instead-of-copy: {severity: error}
            """);

    assertThat(level(configuration, "root-user", "Dockerfile")).isEqualTo("info " + FILE + ":2");
    assertThat(level(configuration, "missing-user", "Dockerfile")).isEqualTo("off " + FILE + ":3");
    assertThat(level(configuration, "add-instead-of-copy", "Dockerfile"))
        .isEqualTo("error " + FILE + ":4");
  }

  @Test
  void theLastOverrideThatMatchesHolds() {
    Configuration configuration =
        sound(
            """
            rules: {root-user: error}
            user: {name: web}
            overrides:
              - paths: legacy/
                rules: {root-user: info}
                user: {name: old}
              - paths: [legacy/gone/**, "*.tmp"]
                rules: {non-root: off}
            """);

    assertThat(level(configuration, "root-user", "Dockerfile")).startsWith("error");
    assertThat(level(configuration, "root-user", "legacy/Dockerfile")).isEqualTo("info " + FILE + ":5");
    assertThat(level(configuration, "root-user", "legacy/gone/Dockerfile")).startsWith("off");
    assertThat(configuration.preferences("Dockerfile").user()).isEqualTo("web");
    assertThat(configuration.preferences("legacy/gone/Dockerfile").user()).isEqualTo("old");
  }

  @Test
  void pathsAreLeftOut() {
    Configuration configuration =
        sound(
            """
            paths:
              include: [services/**]
              exclude:
                - services/legacy/
            """);

    assertThat(configuration.exclusion("services/a/Dockerfile")).isEmpty();
    assertThat(configuration.exclusion("services/legacy/Dockerfile"))
        .hasValueSatisfying(by -> assertThat(by.origin().label()).isEqualTo(FILE + ":4"));
    assertThat(configuration.exclusion("tools/Dockerfile"))
        .hasValueSatisfying(by -> assertThat(by.value()).hasToString("services/**"));
  }

  @Test
  void imagesAreKnown() {
    Configuration configuration =
        sound(
            """
            images:
              "base/java:*": {user: app, writes: [/var/cache/app, /tmp]}
              base/plain: {user: 1000}
            """);

    assertThat(configuration.preferences("Dockerfile").images())
        .satisfiesExactly(
            java -> {
              assertThat(java.pattern()).isEqualTo("base/java:*");
              assertThat(java.user()).contains("app");
              assertThat(java.writes()).containsExactly("/var/cache/app", "/tmp");
            },
            plain -> assertThat(plain.user()).contains("1000"));
  }

  @Test
  void whatTheBotDoesIsSet() {
    Configuration configuration =
        sound(
            """
            fail-on: never
            scope: changed
            comments: {max: 5, drafts: true, bots: false}
            check: {merge-queue: recheck}
            """);

    assertThat(configuration.failOn().value()).isEqualTo(FailOn.NEVER);
    assertThat(configuration.scope().value()).isEqualTo(Scope.CHANGED);
    assertThat(configuration.comments().max()).isEqualTo(new Setting<>(5, new Origin.Place(FILE, 3, 17)));
    assertThat(configuration.comments().drafts().value()).isTrue();
    assertThat(configuration.comments().bots().value()).isFalse();
    assertThat(configuration.mergeQueue().value()).isEqualTo(MergeQueue.RECHECK);
    assertThat(sound("comments: off").comments().enabled().value()).isFalse();
  }

  @Test
  void theRepositoryLiesOverItsOrganisation() {
    Configuration organisation =
        read(
            "org",
            """
            rules: {root-user: info, copy: off}
            paths: {include: [a/**, b/**], exclude: [vendor/]}
            fail-on: error
            comments: off
            images: {base: {user: org}}
            """);
    Configuration repository =
        read(
            "repo",
            """
            rules: {non-root: warning}
            paths: {include: [c/**], exclude: [legacy/]}
            comments: {max: 3}
            images: {other: {user: repo}}
            """);

    Configuration both = repository.over(organisation);

    assertThat(level(both, "root-user", "Dockerfile")).isEqualTo("warning repo:1");
    assertThat(level(both, "add-instead-of-copy", "Dockerfile")).isEqualTo("off org:1");
    assertThat(both.exclusion("c/Dockerfile")).isEmpty();
    assertThat(both.exclusion("a/Dockerfile")).isPresent();
    assertThat(both.exclusion("c/vendor/Dockerfile")).isPresent();
    assertThat(both.exclusion("c/legacy/Dockerfile")).isPresent();
    assertThat(both.failOn()).isEqualTo(new Setting<>(FailOn.ERROR, new Origin.Place("org", 3, 10)));
    assertThat(both.comments().enabled().value()).isTrue();
    assertThat(both.preferences("x").images()).extracting("pattern").containsExactly("other", "base");
  }

  @Test
  void ofTwoFilesTheFirstHoldsAndThatIsAMistake() {
    ConfigurationSearch search = new ConfigurationSearch(new ConfigurationReader(Catalog.infos()));

    Configuration configuration =
        search.find(path -> switch (path) {
          case ".github/plimsoll.yml" -> Optional.of(SourceText.of("scope: all"));
          case ".plimsoll.yaml" -> Optional.of(SourceText.of("scope: changed"));
          default -> Optional.empty();
        });

    assertThat(configuration.scope().value()).isEqualTo(Scope.ALL);
    assertThat(configuration.problems())
        .extracting(Object::toString)
        .containsExactly(
            ".plimsoll.yaml:1:1: there are two configurations and .github/plimsoll.yml holds;"
                + " remove one");
  }
}
