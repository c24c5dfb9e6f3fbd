package dev.plimsoll.rules;

import dev.plimsoll.rule.Applicability;
import org.junit.jupiter.api.Test;

class AptListsLeftInLayerTest {
  private static final RuleHarness RULE =
      RuleHarness.forDockerfiles(new AptListsLeftInLayer()).alsoInsideOnbuild();

  private static final RuleHarness TOP_LEVEL =
      RuleHarness.forDockerfiles(new AptListsLeftInLayer());

  @Test
  void aChainThatEndsItsLinesWithTheOperator() {
    RULE.fixes(
        """
        FROM debian:bookworm-slim
        RUN «apt-get update» && \\
            apt-get install -y \\
                curl \\
                git
        CMD ["run"]
        """,
        Applicability.SAFE,
        """
        FROM debian:bookworm-slim
        RUN apt-get update && \\
            apt-get install -y \\
                curl \\
                git && \\
            rm -rf /var/lib/apt/lists/*
        CMD ["run"]
        """);
  }

  @Test
  void aChainThatBeginsItsLinesWithTheOperator() {
    RULE.fixes(
        """
        FROM debian:bookworm-slim
        RUN set -x \\
        \t&& «apt-get -qq update» \\
        \t&& DEBIAN_FRONTEND=noninteractive apt-get install -y curl
        """,
        Applicability.SAFE,
        """
        FROM debian:bookworm-slim
        RUN set -x \\
        \t&& apt-get -qq update \\
        \t&& DEBIAN_FRONTEND=noninteractive apt-get install -y curl \\
        \t&& rm -rf /var/lib/apt/lists/*
        """);
  }

  @Test
  void aSingleLineGetsASecondOne() {
    RULE.fixes(
        """
        FROM ubuntu:24.04
        RUN «apt update» && apt install -y curl # for the health check
        """,
        Applicability.SAFE,
        """
        FROM ubuntu:24.04
        RUN apt update && apt install -y curl && \\
            rm -rf /var/lib/apt/lists/* # for the health check
        """);
  }

  @Test
  void commandsInARowThatStopOnErrors() {
    RULE.fixes(
        """
        FROM debian:bookworm
        RUN set -eux; \\
            «apt-get update»; \\
            apt-get install -y curl
        """,
        Applicability.SAFE,
        """
        FROM debian:bookworm
        RUN set -eux; \\
            apt-get update; \\
            apt-get install -y curl; \\
            rm -rf /var/lib/apt/lists/*
        """);
  }

  @Test
  void aScriptInAHeredoc() {
    RULE.onlyWithLineFeeds()
        .fixes(
            """
            FROM debian:bookworm
            RUN <<EOF
            set -e
            «apt-get update»
            apt-get install -y curl
            EOF
            """,
            Applicability.SAFE,
            """
            FROM debian:bookworm
            RUN <<EOF
            set -e
            apt-get update
            apt-get install -y curl
            rm -rf /var/lib/apt/lists/*
            EOF
            """);
  }

  @Test
  void aScriptThatGoesOnAfterErrorsKeepsItsExitStatus() {
    RULE.onlyWithLineFeeds()
        .fixes(
            """
            FROM debian:bookworm
            RUN <<EOF
            «apt-get update»
            apt-get install -y curl
            EOF
            """,
            Applicability.SAFE,
            """
            FROM debian:bookworm
            RUN <<EOF
            apt-get update
            apt-get install -y curl && rm -rf /var/lib/apt/lists/*
            EOF
            """);
  }

  @Test
  void updateAndInstallInTwoLayersBecomeOne() {
    TOP_LEVEL.fixes(
        """
        FROM debian:bookworm
        RUN «apt-get update»
        RUN apt-get install -y curl
        RUN make
        """,
        Applicability.SAFE,
        """
        FROM debian:bookworm
        RUN apt-get update && \\
            apt-get install -y curl && \\
            rm -rf /var/lib/apt/lists/*
        RUN make
        """);
  }

  @Test
  void listsThatALaterStepNeedsAreNotRemoved() {
    TOP_LEVEL.findsWithoutFix(
        """
        FROM debian:bookworm
        RUN «apt-get update»
        COPY packages.txt /
        RUN apt-get install -y $(cat packages.txt)
        """);
  }

  @Test
  void everySpellingOfTheRemovalCounts() {
    for (String removal :
        new String[] {
          "rm -rf /var/lib/apt/lists/*",
          "rm -r -f /var/lib/apt/lists",
          "rm -fr /var/lib/apt/lists/",
          "rm -rf \"/var/lib/apt/lists/\"*",
          "rm -rf /tmp/* /var/lib/apt/lists/* /var/tmp/*",
          "rm -rf /var/lib/{apt,dpkg,cache,log}/",
          "rm -rf /var/lib/apt/{lists,mirrors}/*",
          "apt-get clean && rm --recursive --force /var/lib/apt/lists/*",
          "rm -r /var/lib/apt/lists/*_*",
          "find /var/lib/apt/lists -type f -delete",
          "apt-get distclean",
          "sudo rm -rf /var/lib/apt/lists/*",
          "./scripts/cleanup.sh"
        }) {
      RULE.staysSilent(
          """
          FROM debian:bookworm
          RUN apt-get update && apt-get install -y curl && %s
          """
              .formatted(removal));
    }
  }

  @Test
  void aRemovalThatDoesNotAlwaysRunIsNone() {
    RULE.finds(
        """
        FROM debian:bookworm
        RUN «apt-get update» && apt-get install -y curl || rm -rf /var/lib/apt/lists/*
        """);
    RULE.finds(
        """
        FROM debian:bookworm
        RUN «apt-get update»; if [ -n "$SLIM" ]; then rm -rf /var/lib/apt/lists/*; fi
        """);
    RULE.finds(
        """
        FROM debian:bookworm
        RUN rm -rf /var/lib/apt/lists/* && «apt-get update»
        RUN «apt-get update» && apt-get install -y curl && apt-get update
        """);
  }

  @Test
  void aStepThatFailsIsMeantToFailTheBuild() {
    RULE.staysSilent(
        """
        FROM debian:bookworm
        RUN set -ex; apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*; date
        """);
    RULE.finds(
        """
        FROM debian:bookworm
        RUN «apt-get update»; [ -n "$SLIM" ] && rm -rf /var/lib/apt/lists/*; date
        """);
  }

  @Test
  void mountsKeepTheListsOutOfTheLayer() {
    RULE.staysSilent(
        """
        FROM debian:bookworm
        RUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y a
        RUN --mount=type=tmpfs,target=/var/lib/apt/lists/ apt-get update && apt-get install -y b
        """);
    RULE.finds(
        """
        FROM debian:bookworm
        RUN --mount=type=cache,target=/var/cache/apt «apt-get update» && apt-get install -y a
        """);
  }

  @Test
  void whoNeedsSudoToUpdateNeedsItToRemove() {
    RULE.fixes(
        """
        FROM debian:bookworm
        USER app
        RUN «sudo apt-get update» && sudo apt-get install -y curl
        """,
        Applicability.SAFE,
        """
        FROM debian:bookworm
        USER app
        RUN sudo apt-get update && sudo apt-get install -y curl && \\
            sudo rm -rf /var/lib/apt/lists/*
        """);
  }

  @Test
  void aScriptInsideJsonIsLeftToItsAuthor() {
    RULE.findsWithoutFix(
        """
        FROM debian:bookworm
        RUN ["bash", "-c", "«apt-get update» && apt-get install -y curl"]
        """);
  }

  @Test
  void buildersDoNotShip() {
    RULE.staysSilent(
        """
        FROM debian:bookworm AS build
        RUN apt-get update && apt-get install -y gcc
        FROM debian:bookworm
        COPY --from=build /shop /shop
        """);
  }

  @Test
  void theStagesBeneathTheLastShip() {
    TOP_LEVEL.finds(
        """
        FROM debian:bookworm AS base
        RUN «apt-get update» && apt-get install -y curl
        FROM base
        CMD ["run"]
        """);
  }

  @Test
  void whatIsNotAptIsNotMeant() {
    RULE.staysSilent(
        """
        FROM debian:bookworm
        RUN echo apt-get update && apt-get install -y curl
        RUN ["apt-get", "install", "curl"]
        RUN apk update
        """);
  }
}
