package dev.plimsoll.rules;

import dev.plimsoll.rule.Applicability;
import org.junit.jupiter.api.Test;

class RootUserTest {
  private static final RuleHarness RULE = RuleHarness.forDockerfiles(new RootUser());

  @Test
  void rootForInstallingStaysAndTheWayBackIsAdded() {
    RULE.fixes(
        """
        FROM debian:bookworm
        «USER root»
        RUN make install
        WORKDIR /app
        CMD ["run"]
        """,
        Applicability.UNSAFE,
        """
        FROM debian:bookworm
        USER root
        RUN make install
        WORKDIR /app
        RUN groupadd --system appuser && \\
            useradd --system --gid appuser --no-create-home appuser && \\
            chown -R appuser:appuser /app
        USER appuser
        CMD ["run"]
        """);
  }

  @Test
  void rootAtTheEndIsReplaced() {
    RULE.fixes(
        """
        FROM alpine:3.20

        WORKDIR /app

        «USER 0:0»

        CMD ["run"]
        """,
        Applicability.UNSAFE,
        """
        FROM alpine:3.20

        WORKDIR /app

        RUN addgroup -S appuser && \\
            adduser -S -D -H -G appuser appuser && \\
            chown -R appuser:appuser /app

        USER appuser

        CMD ["run"]
        """);
  }

  @Test
  void theStageGoesBackToTheUserItHad() {
    RULE.fixes(
        """
        FROM jenkins/jenkins:lts
        USER jenkins
        RUN date
        «USER root»
        RUN apt-get install -y make
        """,
        Applicability.UNSAFE,
        """
        FROM jenkins/jenkins:lts
        USER jenkins
        RUN date
        USER root
        RUN apt-get install -y make
        USER jenkins
        """);
  }

  @Test
  void variablesAreFollowedAndNeverGuessed() {
    RULE.finds(
        """
        FROM alpine:3.20
        ARG NAME=root
        «USER ${NAME}»
        """);
    RULE.staysSilent(
        """
        FROM alpine:3.20
        ARG NAME
        USER ${NAME}
        """);
  }

  @Test
  void rootInTheStageBelowIsInherited() {
    RULE.finds(
        """
        FROM alpine:3.20 AS base
        «USER root»
        FROM base
        CMD ["run"]
        """);
  }

  @Test
  void buildersMayBeRoot() {
    RULE.staysSilent(
        """
        FROM golang:1.23 AS build
        USER root
        RUN make
        FROM alpine:3.20
        USER 1000:1000
        """);
  }

  @Test
  void anotherUserBehindRootIsFine() {
    RULE.staysSilent(
        """
        FROM alpine:3.20
        USER root
        RUN apk add --no-cache curl
        USER rootless
        """);
  }

  @Test
  void aReasonAboveItIsNotOverwritten() {
    RULE.shows(
        """
        FROM alpine:3.22
        COPY collector /
        # Run as root by default so that it can write to the output volume.
        «USER root»
        ENTRYPOINT ["/collector"]
        """);
  }
}
