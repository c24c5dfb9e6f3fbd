package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.dockerfile.DockerfileParser;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.ImageFact;
import dev.plimsoll.rule.Preferences;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserLeftToBaseTest {
  private static final RuleHarness RULE = RuleHarness.forDockerfiles(new UserLeftToBase());

  @Test
  void aPrivateBaseMayHaveAUserOrNot() {
    RULE.shows(
        """
        FROM registry.example.com/team/base:7
        «CMD ["run"]»
        """);
  }

  @Test
  void soMayABaseThatTheBuildNames() {
    RULE.shows(
        """
        ARG BASE
        FROM ${BASE}
        «CMD ["run"]»
        """);
  }

  @Test
  void aDefaultIsTakenAtItsWord() {
    RULE.staysSilent(
        """
        ARG BASE=debian:12
        FROM ${BASE}
        CMD ["run"]
        """);
  }

  @Test
  void anOpenTagMattersOnlyWhereTagsDiffer() {
    RULE.staysSilent(
        """
        ARG VERSION
        FROM node:${VERSION}
        CMD ["node", "."]
        """);
    RULE.finds(
        """
        ARG VARIANT
        FROM registry.example.com/distroless/static:${VARIANT}
        «CMD ["/run"]»
        """);
  }

  @Test
  void aUserOfItsOwnSettlesIt() {
    RULE.staysSilent(
        """
        FROM registry.example.com/team/base:7
        USER 1000:1000
        CMD ["run"]
        """);
  }

  @Test
  void templatesAndWindowsAreNotAsked() {
    RULE.staysSilent("FROM {{ base }}\nCMD [\"run\"]\n");
    RULE.staysSilent("FROM registry.example.com/windows/servercore:ltsc2022\nCMD [\"run\"]\n");
  }

  @Test
  void theConfigurationKnowsItsImages() {
    String file = "FROM registry.example.com/team/base:7\nCMD [\"run\"]\n";
    ImageFact withUser =
        new ImageFact("registry.example.com/team/*", Optional.of("app"), List.of());
    ImageFact asRoot =
        new ImageFact("registry.example.com/team/base", Optional.of("root"), List.of());
    assertThat(found(new UserLeftToBase(), file, withUser)).isZero();
    assertThat(found(new MissingUser(), file, withUser)).isZero();
    assertThat(found(new MissingUser(), file, asRoot)).isOne();
  }

  private static int found(DockerfileRule rule, String file, ImageFact fact) {
    Preferences preferences = new Preferences("appuser", List.of(fact));
    Surroundings surroundings =
        new Surroundings("Dockerfile", RepositoryView.unknown(), preferences);
    return rule.check(DockerfileParser.parse(SourceText.of(file)), surroundings).size();
  }

  @Test
  void aDevContainerShipsNowhere() {
    RuleHarness.forDockerfiles(new UserLeftToBase())
        .at(".devcontainer/Dockerfile", TestRepository.of(Map.of()))
        .staysSilent("FROM registry.example.com/team/base:7\nCMD [\"run\"]\n");
  }
}
