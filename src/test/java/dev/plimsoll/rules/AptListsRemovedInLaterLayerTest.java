package dev.plimsoll.rules;

import dev.plimsoll.rule.Applicability;
import org.junit.jupiter.api.Test;

class AptListsRemovedInLaterLayerTest {
  private static final RuleHarness RULE =
      RuleHarness.forDockerfiles(new AptListsRemovedInLaterLayer());

  private static final RuleHarness LEFT = RuleHarness.forDockerfiles(new AptListsLeftInLayer());

  @Test
  void theRemovalMovesToWhereTheListsAre() {
    RULE.fixes(
        """
        FROM debian:bookworm
        RUN apt-get update && apt-get install -y curl
        COPY app /app
        # Tidy up
        RUN «rm -rf /var/lib/apt/lists/*»
        CMD ["run"]
        """,
        Applicability.SAFE,
        """
        FROM debian:bookworm
        RUN apt-get update && apt-get install -y curl && \\
            rm -rf /var/lib/apt/lists/*
        COPY app /app
        CMD ["run"]
        """);
  }

  @Test
  void whatElseIsRemovedStays() {
    RULE.fixes(
        """
        FROM debian:bookworm
        RUN apt-get update && apt-get install -y curl
        RUN apt-get clean && \\
            «rm -rf /var/lib/apt/lists/* /tmp/*»
        """,
        Applicability.SAFE,
        """
        FROM debian:bookworm
        RUN apt-get update && apt-get install -y curl && \\
            rm -rf /var/lib/apt/lists/*
        RUN apt-get clean && \\
            rm -rf /tmp/*
        """);
    RULE.fixes(
        """
        FROM debian:bookworm
        RUN apt-get update && apt-get install -y curl
        RUN make && «rm -rf /var/lib/apt/lists/*» && date
        """,
        Applicability.SAFE,
        """
        FROM debian:bookworm
        RUN apt-get update && apt-get install -y curl && \\
            rm -rf /var/lib/apt/lists/*
        RUN make && date
        """);
  }

  @Test
  void severalLayersKeepTheirLists() {
    RULE.fixes(
        """
        FROM debian:bookworm AS base
        RUN apt-get update && apt-get install -y curl
        FROM base
        RUN apt-get update && apt-get install -y git
        RUN «apt-get distclean»
        """,
        Applicability.SAFE,
        """
        FROM debian:bookworm AS base
        RUN apt-get update && apt-get install -y curl && \\
            rm -rf /var/lib/apt/lists/*
        FROM base
        RUN apt-get update && apt-get install -y git && \\
            rm -rf /var/lib/apt/lists/*
        RUN apt-get distclean
        """);
  }

  @Test
  void itIsOneFindingOfOneRule() {
    LEFT.staysSilent(
        """
        FROM debian:bookworm
        RUN apt-get update && apt-get install -y curl
        RUN rm -rf /var/lib/apt/lists/*
        """);
  }

  @Test
  void aRemovalOfOnesOwnListsIsInTime() {
    RULE.staysSilent(
        """
        FROM debian:bookworm
        RUN apt-get update && apt-get install -y curl
        RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*
        """);
  }

  @Test
  void nothingToRemoveIsNoMistake() {
    RULE.staysSilent(
        """
        FROM debian:bookworm
        RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
        RUN rm -rf /var/lib/apt/lists/*
        """);
  }

  @Test
  void buildersDoNotShip() {
    RULE.staysSilent(
        """
        FROM debian:bookworm AS build
        RUN apt-get update && apt-get install -y gcc
        RUN rm -rf /var/lib/apt/lists/*
        FROM debian:bookworm
        COPY --from=build /shop /shop
        """);
  }

  @Test
  void listsThatAreInstalledFromInBetweenGoTogether() {
    RULE.fixes(
        """
        FROM debian:bookworm
        RUN apt-get update && apt-get install -y curl
        RUN apt-get install -y git
        RUN «rm -rf /var/lib/apt/lists/*»
        """,
        Applicability.SAFE,
        """
        FROM debian:bookworm
        RUN apt-get update && apt-get install -y curl && \\
            apt-get install -y git && \\
            rm -rf /var/lib/apt/lists/*
        """);
  }

  @Test
  void aRemovalBehindAnInstallerThatNobodyCanSeeMayBeNeeded() {
    String file =
        """
        FROM debian:bookworm
        RUN «apt-get update» && apt-get install -y curl
        COPY shop.tar.gz /tmp/
        RUN tar -xf /tmp/shop.tar.gz -C /srv && \\
            /srv/shop/scripts/install && \\
            rm -rf /var/lib/apt/lists/*
        """;
    RULE.staysSilent(file.replace("«", "").replace("»", ""));
    LEFT.finds(file);
  }
}
