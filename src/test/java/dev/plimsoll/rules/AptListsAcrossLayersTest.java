package dev.plimsoll.rules;

import dev.plimsoll.rule.Applicability;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Lists that one RUN downloads and others install from, and the ways in which commands reach apt.
class AptListsAcrossLayersTest {
  private static final RuleHarness RULE = RuleHarness.forDockerfiles(new AptListsLeftInLayer());

  @Test
  void anUpdateAloneMovesToItsInstall() {
    RULE.fixes(
        """
        FROM debian:bookworm
        RUN «apt-get -qq update»

        ENV LANG=C.UTF-8
        RUN apt-get install -y curl && date
        """,
        Applicability.SAFE,
        """
        FROM debian:bookworm

        ENV LANG=C.UTF-8
        RUN apt-get -qq update && \\
            apt-get install -y curl && date && \\
            rm -rf /var/lib/apt/lists/*
        """);
  }

  @Test
  void anUpdateAloneWhoseListsTheNextLayerRemoves() {
    RULE.fixes(
        """
        FROM debian:bookworm
        RUN «apt-get update»
        RUN apt-get install -y curl && rm -rf /var/lib/apt/lists/*
        """,
        Applicability.SAFE,
        """
        FROM debian:bookworm
        RUN apt-get update && \\
            apt-get install -y curl && rm -rf /var/lib/apt/lists/*
        """);
  }

  @Test
  void layersThatAreApartGetListsOfTheirOwn() {
    RULE.fixes(
        """
        FROM debian:bookworm
        RUN «apt-get update» && apt-get install -y curl
        COPY app /srv/app
        RUN apt-get install -y git
        """,
        Applicability.SAFE,
        """
        FROM debian:bookworm
        RUN apt-get update && apt-get install -y curl && \\
            rm -rf /var/lib/apt/lists/*
        COPY app /srv/app
        RUN apt-get update && \\
            apt-get install -y git && \\
            rm -rf /var/lib/apt/lists/*
        """);
  }

  @Test
  void whatStandsBetweenMayHaveAPart() {
    for (String between :
        new String[] {
          "COPY sources.list /etc/apt/",
          "COPY rootfs /",
          "ENV https_proxy=http://proxy:3128",
          "USER app",
          "RUN ./configure",
          "SHELL [\"/bin/bash\", \"-c\"]"
        }) {
      RULE.findsWithoutFix(
          """
          FROM debian:bookworm
          RUN «apt-get update»
          %s
          RUN apt-get install -y curl
          """
              .formatted(between));
    }
  }

  @Test
  void shellsThatLeaveSomethingBehindStayApart() {
    RULE.findsWithoutFix(
        """
        FROM debian:bookworm
        RUN cd /tmp && «apt-get update» && apt-get install -y curl
        RUN set -e; apt-get install -y ./tool.deb
        """);
  }

  @Test
  void aStageOnTopThatInstallsNeedsTheLists() {
    RULE.findsWithoutFix(
        """
        FROM debian:bookworm AS base
        RUN «apt-get update» && apt-get install -y curl
        FROM base
        RUN apt-get install -y git
        """);
  }

  @Test
  void aScriptThatNobodySeesMayNeedTheLists() {
    RULE.fixes(
        """
        FROM debian:bookworm
        RUN «apt-get update» && apt-get install -y curl
        RUN /tmp/install-tools.sh
        """,
        Applicability.UNSAFE,
        """
        FROM debian:bookworm
        RUN apt-get update && apt-get install -y curl && \\
            rm -rf /var/lib/apt/lists/*
        RUN /tmp/install-tools.sh
        """);
  }

  @Test
  void targetsOfComposeFilesShip() {
    String file =
        """
        FROM debian:bookworm AS api
        RUN «apt-get update» && apt-get install -y curl
        FROM scratch
        COPY --from=api /shop /shop
        """;
    RULE.at(
            "Dockerfile",
            TestRepository.of(
                Map.of(
                    "compose.yaml",
                    """
                    services:
                      api:
                        build:
                          context: .
                          target: api
                    """)))
        .finds(file);
    RULE.staysSilent(file.replace("«", "").replace("»", ""));
  }

  @Test
  void whoCallsAptInAnotherWay() {
    for (String update :
        new String[] {
          "add-apt-repository -y ppa:example/tool",
          "apt-get install --update -y curl",
          "apt-get -qq -o Acquire::Retries=3 update",
          "eatmydata apt-get update",
          "retry 3 apt-get update",
          "npx playwright install --with-deps chromium",
          "curl -fsSL https://deb.nodesource.com/setup_22.x"
        }) {
      RULE.finds(
          """
          FROM ubuntu:24.04
          RUN «%s» | tee log
          """
              .formatted(update));
    }
  }

  @Test
  void whatIsNoUpdate() {
    RULE.staysSilent(
        """
        FROM ubuntu:24.04
        RUN add-apt-repository --no-update -y ppa:example/tool
        RUN apt-get update --print-uris
        RUN apt-get -o Dir::State::lists=/tmp/lists update
        RUN curl -fsSL https://deb.nodesource.com/setup_22.x -o setup.sh
        RUN chroot /target apt-get update
        """);
  }

  @Test
  void aProgramWithoutAShell() {
    RULE.fixes(
        """
        FROM debian:bookworm
        RUN [«"apt-get", "update"»]
        RUN apt-get install -y curl
        """,
        Applicability.SAFE,
        """
        FROM debian:bookworm
        RUN apt-get update && \\
            apt-get install -y curl && \\
            rm -rf /var/lib/apt/lists/*
        """);
    RULE.findsWithoutFix(
        """
        FROM debian:bookworm
        RUN «apt-get update»
        RUN ["apt-get", "install", "-y", "curl"]
        """);
  }

  @Test
  void anUpdateThatNothingIsInstalledFrom() {
    RULE.fixes(
        """
        FROM debian:bookworm
        # Up to date
        RUN «apt-get update»
        CMD ["run"]
        """,
        Applicability.UNSAFE,
        """
        FROM debian:bookworm
        CMD ["run"]
        """);
  }

  @Test
  void aStageThatDoesNotShipMayStillNeedTheLists() {
    RULE.findsWithoutFix(
        """
        FROM debian:bookworm AS base
        RUN «apt-get update» && apt-get install -y curl
        FROM base AS test
        RUN apt-get install -y git
        FROM base
        CMD ["run"]
        """);
  }

  @Test
  void aPieceOfAFile() {
    RULE.finds("RUN «apt-get update» && apt-get install -y curl\n");
  }

  @Test
  void aTemplateMayPutTheRemovalThere() {
    RULE.staysSilent(
        """
        FROM debian:bookworm
        RUN set -eux; apt-get update; apt-get install -y curl; {{ clean_apt }}
        """);
  }

  @Test
  void aShellThatReadsAHeredoc() {
    RuleHarness rule = RULE.onlyWithLineFeeds();
    rule.fixes(
        """
        FROM debian:bookworm
        RUN <<EOF bash -e
          «apt-get update»
          apt-get install -y curl
        EOF
        """,
        Applicability.SAFE,
        """
        FROM debian:bookworm
        RUN <<EOF bash -e
          apt-get update
          apt-get install -y curl
          rm -rf /var/lib/apt/lists/*
        EOF
        """);
    rule.staysSilent(
        """
        FROM debian:bookworm
        RUN bash <<EOF
        apt-get update && apt-get install -y curl
        rm -rf /var/lib/apt/lists/*
        EOF
        """);
  }

  @Test
  void knownVariablesLoopsAndFolders() {
    for (String removal :
        new String[] {
          "for folder in /var/cache/apt /var/lib/apt/lists; do rm -rf \"$folder\"/*; done",
          "lists=/var/lib/apt/lists && rm -rf \"$lists\"",
          "rm -rf ${LISTS}/*",
          "cd /var/lib/apt && rm -rf lists",
          "find /var/lib/apt/lists -mindepth 1 -print0 | xargs -0 rm -rf",
          "tidy() { rm -rf /var/lib/apt/lists/*; }; tidy"
        }) {
      RULE.staysSilent(
          """
          FROM debian:bookworm
          ENV LISTS=/var/lib/apt/lists
          RUN apt-get update && apt-get install -y curl && %s
          """
              .formatted(removal));
    }
  }

  @Test
  void aPatternInQuotesMatchesNothing() {
    RULE.finds(
        """
        FROM debian:bookworm
        RUN «apt-get update» && apt-get install -y curl && rm -rf "/var/lib/apt/lists/*"
        """);
  }
}
