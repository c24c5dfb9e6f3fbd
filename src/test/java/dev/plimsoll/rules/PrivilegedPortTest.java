package dev.plimsoll.rules;

import org.junit.jupiter.api.Test;

class PrivilegedPortTest {
  private static final RuleHarness RULE = RuleHarness.forDockerfiles(new PrivilegedPort());

  @Test
  void portsBelow1024OfAnotherUserThanRoot() {
    RULE.findsWithoutFix(
        """
        FROM node:22
        ARG PORT=443
        EXPOSE «80» 8080 «53/udp»
        EXPOSE «${PORT}» «1000-1023» 1024
        USER node
        CMD ["node", "server.js"]
        """);
  }

  @Test
  void rootAndWhoeverIsUnknownAreNotAsked() {
    RULE.staysSilent("FROM node:22\nEXPOSE 80\nCMD [\"run\"]\n");
    RULE.staysSilent("FROM node:22\nEXPOSE 80\nUSER root\nCMD [\"run\"]\n");
    RULE.staysSilent("FROM node:22\nARG WHO\nEXPOSE 80\nUSER $WHO\nCMD [\"run\"]\n");
    RULE.staysSilent("FROM registry.example.com/base\nEXPOSE 80\nCMD [\"run\"]\n");
  }

  @Test
  void unknownPortsAndThoseOfBuildersAreNotMentioned() {
    RULE.staysSilent("FROM node:22\nARG PORT\nEXPOSE $PORT 0\nUSER node\nCMD [\"run\"]\n");
    RULE.staysSilent(
        """
        FROM node:22 AS build
        EXPOSE 80
        USER node
        FROM node:22
        EXPOSE 8080
        USER node
        """);
  }

  @Test
  void theBaseImagesOwnUserCountsWhereItIsCertain() {
    RULE.finds("FROM nginxinc/nginx-unprivileged:1\nEXPOSE «80»\n");
    RULE.staysSilent("FROM team/thing-unprivileged\nEXPOSE 80\n");
    RULE.staysSilent("FROM nginx:1\nEXPOSE 80\n");
  }
}
