package dev.plimsoll.rules;

import dev.plimsoll.rule.Applicability;
import org.junit.jupiter.api.Test;

class RootStepAfterUserTest {
  private static final RuleHarness RULE = RuleHarness.forDockerfiles(new RootStepAfterUser());

  @Test
  void userMovesBehindTheInstallation() {
    RULE.fixes(
        """
        FROM debian:13
        RUN useradd --system shop
        USER shop
        COPY . /app
        RUN «apt-get update» && apt-get install -y curl
        CMD ["/app/run"]
        """,
        Applicability.UNSAFE,
        """
        FROM debian:13
        RUN useradd --system shop
        COPY . /app
        RUN apt-get update && apt-get install -y curl
        USER shop
        CMD ["/app/run"]
        """);
  }

  @Test
  void whereOtherStepsCountOnUserRootIsSwitchedToForThisOne() {
    RULE.fixes(
        """
        FROM node:22

        USER node

        WORKDIR /home/node/app

        RUN npm ci

        # for the previews
        RUN «apt-get update»
        """,
        Applicability.UNSAFE,
        """
        FROM node:22

        USER node

        WORKDIR /home/node/app

        RUN npm ci

        USER root

        # for the previews
        RUN apt-get update

        USER node
        """);
  }

  @Test
  void whatOnlyRootMayDo() {
    for (String step :
        new String[] {
          "apk add curl",
          "dnf install -y nginx",
          "dpkg -i shop.deb",
          "useradd other",
          "chown -R other /app",
          "update-ca-certificates",
          "mkdir -p /etc/shop",
          "curl -o /usr/local/bin/shop shop.example.com",
          "ln -s /app/shop /usr/bin/shop",
          "npm install -g pnpm"
        }) {
      RULE.finds("FROM node:22\nUSER node\nRUN «" + step + "»\n");
    }
    RULE.finds("FROM node:22\nUSER node\nRUN «echo on > /etc/shop.conf»\n");
  }

  @Test
  void packagesForPythonGoToTheSystemUnlessSaidOtherwise() {
    RULE.finds("FROM python:3.13\nUSER 1000\nRUN «pip install flask»\n");
    RULE.finds("FROM python:3.13\nUSER 1000\nRUN «python -m pip install flask»\n");
    RULE.finds(
        "FROM debian:13\nRUN apt-get install -y python3-pip\nUSER 1000\nRUN «pip3 install x»\n");
    for (String own :
        new String[] {
          "USER 1000\nRUN pip install --user flask",
          "USER 1000\nRUN pip install -t /app flask",
          "USER 1000\nRUN /venv/bin/pip install flask",
          "ENV PATH=/home/me/.local/bin:$PATH\nUSER 1000\nRUN pip install flask",
          "ENV VIRTUAL_ENV=/venv\nUSER 1000\nRUN pip install flask",
          "USER 1000\nRUN python -m venv /tmp/v && . /tmp/v/bin/activate && pip install flask",
          "RUN chown -R 1000 /usr/local\nUSER 1000\nRUN pip install flask"
        }) {
      RULE.staysSilent("FROM python:3.13\n" + own + "\n");
    }
    RULE.staysSilent("FROM registry.example.com/notebook\nUSER jovyan\nRUN pip install flask\n");
  }

  @Test
  void whatOthersMayDoAsWell() {
    for (String step :
        new String[] {
          "sudo apt-get update",
          "apt-get update || true",
          "apt-cache policy curl",
          "npm install",
          "chown node /home/node/x",
          "mkdir -p /home/node/x /tmp/y",
          "echo on > /dev/null",
          "cp /etc/hosts /tmp/hosts"
        }) {
      RULE.staysSilent("FROM node:22\nUSER node\nRUN " + step + "\n");
    }
  }

  @Test
  void rootAndWhoeverIsUnknownAreNotAsked() {
    RULE.staysSilent("FROM node:22\nRUN apt-get update\nUSER node\n");
    RULE.staysSilent("FROM node:22\nUSER node\nUSER root\nRUN apt-get update\n");
    RULE.staysSilent("FROM node:22\nARG WHO\nUSER $WHO\nRUN apt-get update\n");
    RULE.staysSilent("FROM registry.example.com/base\nRUN apt-get update\n");
  }

  @Test
  void aBuilderFailsLikeAnyOtherStage() {
    RULE.finds(
        """
        FROM node:22 AS build
        USER node
        FROM build
        RUN «apt-get install -y curl»
        """);
  }

  @Test
  void theBaseImagesOwnUserCountsWhereItIsCertain() {
    RULE.fixes(
        """
        FROM jenkins/jenkins:lts
        RUN «apt-get update» && apt-get install -y make
        COPY plugins.txt /usr/share/jenkins/
        """,
        Applicability.UNSAFE,
        """
        FROM jenkins/jenkins:lts
        USER root
        RUN apt-get update && apt-get install -y make
        USER jenkins
        COPY plugins.txt /usr/share/jenkins/
        """);
    RULE.staysSilent("FROM jenkins/jenkins:lts\nRUN sudo apt-get update\n");
    RULE.staysSilent("FROM jenkins/jenkins:lts\nUSER root\nRUN apt-get update\n");
  }

  @Test
  void whatTheBaseImageMayHaveOpenedForItsUserIsNotJudged() {
    RULE.staysSilent("FROM ubi9/httpd-24\nRUN cp site.conf /etc/httpd/conf.d/\n");
    RULE.staysSilent("FROM ubi9/python-312\nRUN pip install flask\n");
    RULE.staysSilent("FROM bitnami/kubectl\nRUN apt-get update\n");
    RULE.staysSilent("FROM team/thing-unprivileged\nRUN apk add curl\n");
  }
}
