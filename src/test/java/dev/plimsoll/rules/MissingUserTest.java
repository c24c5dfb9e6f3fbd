package dev.plimsoll.rules;

import dev.plimsoll.rule.Applicability;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissingUserTest {
  private static final RuleHarness RULE = RuleHarness.forDockerfiles(new MissingUser());

  @Test
  void debianGetsASystemUserThatOwnsTheApplication() {
    RULE.fixes(
        """
        FROM python:3.12-slim

        WORKDIR /app
        COPY . .
        RUN pip install -r requirements.txt

        EXPOSE 5000

        «ENTRYPOINT ["bash", "startup.sh"]»
        """,
        Applicability.UNSAFE,
        """
        FROM python:3.12-slim

        WORKDIR /app
        COPY . .
        RUN pip install -r requirements.txt

        EXPOSE 5000

        RUN groupadd --system appuser && \\
            useradd --system --gid appuser --no-create-home appuser && \\
            chown -R appuser:appuser /app

        USER appuser

        ENTRYPOINT ["bash", "startup.sh"]
        """);
  }

  @Test
  void theFilesOwnStyleIsKept() {
    RULE.fixes(
        """
        FROM debian:bookworm
        RUN apt-get update \\
          && apt-get install -y curl \\
          && rm -rf /var/lib/apt/lists/*
        COPY shop /srv/shop/
        # start the shop
        «CMD /srv/shop/run»
        """,
        Applicability.UNSAFE,
        """
        FROM debian:bookworm
        RUN apt-get update \\
          && apt-get install -y curl \\
          && rm -rf /var/lib/apt/lists/*
        COPY shop /srv/shop/
        RUN groupadd --system appuser \\
          && useradd --system --gid appuser --no-create-home appuser \\
          && chown -R appuser:appuser /srv/shop
        USER appuser
        # start the shop
        CMD /srv/shop/run
        """);
  }

  @Test
  void alpineMakesUsersItsOwnWay() {
    RULE.fixes(
        """
        FROM alpine:3.20
        WORKDIR /app
        «CMD ["./run"]»
        """,
        Applicability.UNSAFE,
        """
        FROM alpine:3.20
        WORKDIR /app
        RUN addgroup -S appuser && \\
            adduser -S -D -H -G appuser appuser && \\
            chown -R appuser:appuser /app
        USER appuser
        CMD ["./run"]
        """);
  }

  @Test
  void whereThereIsNoShellTheUserIsANumber() {
    RULE.fixes(
        """
        FROM golang:1.23 AS build
        RUN go build -o /shop .

        FROM scratch
        COPY --from=build /shop /shop
        «ENTRYPOINT ["/shop"]»
        """,
        Applicability.UNSAFE,
        """
        FROM golang:1.23 AS build
        RUN go build -o /shop .

        FROM scratch
        COPY --from=build /shop /shop
        USER 65532:65532
        ENTRYPOINT ["/shop"]
        """);
  }

  @Test
  void aUserThatIsThereIsTaken() {
    RULE.fixes(
        """
        FROM node:22-slim
        WORKDIR /app
        COPY . .
        «CMD ["node", "server.js"]»
        """,
        Applicability.UNSAFE,
        """
        FROM node:22-slim
        WORKDIR /app
        COPY . .
        RUN chown -R node:node /app
        USER node
        CMD ["node", "server.js"]
        """);
    RULE.fixes(
        """
        FROM debian:bookworm
        RUN useradd --system shop
        «CMD ["date"]»
        """,
        Applicability.UNSAFE,
        """
        FROM debian:bookworm
        RUN useradd --system shop
        USER shop
        CMD ["date"]
        """);
  }

  @Test
  void withoutACommandNobodyKnowsWhatRuns() {
    RULE.shows("«FROM debian:12»\nCOPY site /usr/share/site\n");
  }

  @Test
  void whereTheUserMayNotDoTheChangeIsOnlyShown() {
    for (String file :
        new String[] {
          "FROM nginx:1.27-alpine\n«CMD [\"nginx\"]»\n",
          "FROM php:8-apache\n«CMD [\"apache2-foreground\"]»\n",
          "FROM debian:12\nRUN apt-get install -y openssh-server\n«CMD [\"/usr/sbin/sshd\", \"-D\"]»\n",
          "FROM node:22\nONBUILD RUN npm ci\n«CMD [\"node\", \".\"]»\n",
          "FROM debian:12\nWORKDIR /root/app\n«CMD [\"./run\"]»\n"
        }) {
      RULE.shows(file);
    }
  }

  @Test
  void anEntryPointThatDropsPrivilegesIsLeftAlone() {
    RULE.staysSilent("FROM postgres:16\nCOPY init.sql /docker-entrypoint-initdb.d/\n");
  }

  @Test
  void aNameForATemplateEngineIsNoImage() {
    RULE.staysSilent("FROM {{image}}\nCMD [\"run\"]\n");
  }

  @Test
  void filesThatWereCopiedForTheUserAreNotHandedOverAgain() {
    RULE.fixes(
        """
        FROM node:22-slim
        WORKDIR /app
        COPY --chown=node:node . .
        «CMD ["node", "server.js"]»
        """,
        Applicability.UNSAFE,
        """
        FROM node:22-slim
        WORKDIR /app
        COPY --chown=node:node . .
        USER node
        CMD ["node", "server.js"]
        """);
  }

  @Test
  void keywordsAreWrittenAsTheFileWritesThem() {
    RULE.fixes(
        """
        from alpine:3.20
        «cmd ["run"]»
        """,
        Applicability.UNSAFE,
        """
        from alpine:3.20
        run addgroup -S appuser && \\
            adduser -S -D -H -G appuser appuser
        user appuser
        cmd ["run"]
        """);
  }

  @Test
  void theLastStageCounts() {
    RULE.staysSilent(
        """
        FROM golang:1.23 AS build
        RUN go build -o /shop .
        FROM alpine:3.20
        USER 1000
        CMD ["/shop"]
        """);
  }

  @Test
  void aUserIsInheritedFromTheStageBelow() {
    RULE.staysSilent(
        """
        FROM alpine:3.20 AS base
        USER 1000
        FROM base
        CMD ["/shop"]
        """);
  }

  @Test
  void basesThatAreMadeForOtherUsersAreLeftAlone() {
    RULE.staysSilent("FROM registry.example/distroless/static-debian12:nonroot\nCOPY shop /\n");
    RULE.staysSilent("FROM cgr.dev/chainguard/node\nCOPY shop /\n");
    RULE.staysSilent("FROM nginxinc/nginx-unprivileged:1.27\nCOPY site /site\n");
  }

  @Test
  void filesOnNothingThatStartNothingAreAParcel() {
    RULE.staysSilent(
        """
        FROM golang:1.23 AS build
        RUN go build -o /shop .
        FROM scratch
        COPY --from=build /shop /
        """);
  }

  @Test
  void anotherShellThanPosixGetsNoFix() {
    RULE.findsWithoutFix(
        """
        FROM debian:bookworm
        SHELL ["pwsh", "-Command"]
        RUN Get-Date
        «CMD ["run"]»
        """);
  }

  @Test
  void aWebAssemblyModuleHasNoUsers() {
    RULE.staysSilent("FROM scratch\nCOPY shop.wasm /\nENTRYPOINT [\"/shop.wasm\"]\n");
  }

  @Test
  void aStageThatAnotherIsBuiltOnGoesOnAsRoot() {
    RULE.at(
            "Dockerfile",
            TestRepository.of(
                Map.of("compose.yaml", "services: { a: { build: { target: dev } } }\n")))
        .findsWithoutFix(
            """
            FROM debian:12 AS dev
            «CMD ["dev"]»
            FROM dev
            RUN make
            USER 1000
            CMD ["run"]
            """);
  }

  @Test
  void lambdaGivesItsImagesAUser() {
    RULE.staysSilent("FROM public.registry.example/lambda/python:3.13\nCMD [\"app.handler\"]\n");
    RULE.staysSilent("FROM amazon/aws-lambda-nodejs:22\nCMD [\"app.handler\"]\n");
  }

  @Test
  void aConventionIsNotEnoughToSayThatItIsRoot() {
    RULE.staysSilent("FROM chainguard/wolfi-base\nCMD [\"/app\"]\n");
  }

  @Test
  void aDevContainerShipsNowhere() {
    RuleHarness.forDockerfiles(new MissingUser())
        .at(".devcontainer/Dockerfile", TestRepository.of(Map.of()))
        .staysSilent("FROM debian:12\nCMD [\"run\"]\n");
  }

  @Test
  void aMountInRootsHomeIsSaidInComments() {
    RULE.shows(
        """
        # docker run -it --rm \\
        #   -v ~/.shoprc:/root/.shoprc \\
        #   shop
        FROM alpine:3.22
        COPY shop /usr/bin/shop
        «ENTRYPOINT ["shop"]»
        """);
  }
}
