package dev.plimsoll.rules;

import dev.plimsoll.rule.Applicability;
import org.junit.jupiter.api.Test;

class CopyLeftToRootTest {
  private static final RuleHarness RULE = RuleHarness.forDockerfiles(new CopyLeftToRoot());

  @Test
  void aFileThatTheUserChangesLater() {
    RULE.fixes(
        """
        FROM debian:13
        RUN groupadd --system shop && useradd --system --gid shop shop
        USER shop
        WORKDIR /app
        «COPY start.sh .»
        RUN chmod +x start.sh
        """,
        Applicability.UNSAFE,
        """
        FROM debian:13
        RUN groupadd --system shop && useradd --system --gid shop shop
        USER shop
        WORKDIR /app
        COPY --chown=shop:shop start.sh .
        RUN chmod +x start.sh
        """);
  }

  @Test
  void filesInAVolume() {
    RULE.fixes(
        """
        FROM node:22
        ENV WHO=node
        USER $WHO
        «COPY --from=build /out/seed /data/seed»
        VOLUME /data
        """,
        Applicability.UNSAFE,
        """
        FROM node:22
        ENV WHO=node
        USER $WHO
        COPY --from=build --chown=$WHO /out/seed /data/seed
        VOLUME /data
        """);
  }

  @Test
  void settingsInTheHome() {
    RULE.finds("FROM node:22\nUSER node\n«COPY npmrc /home/node/.npmrc»\n");
  }

  @Test
  void codeThatIsOnlyReadMayBelongToRoot() {
    RULE.staysSilent("FROM node:22\nUSER node\nCOPY . /app\nCMD [\"node\", \"/app\"]\n");
    RULE.staysSilent("FROM node:22\nUSER node\nCOPY app.js /home/node/app.js\n");
    RULE.staysSilent("FROM node:22\nCOPY run.sh /run.sh\nRUN chmod +x /run.sh\nUSER node\n");
    RULE.staysSilent(
        "FROM node:22\nUSER node\nCOPY --chown=node run.sh /app/\nRUN chmod +x /app/run.sh\n");
    RULE.staysSilent(
        "FROM node:22\nUSER node\nCOPY run.sh /run.sh\nUSER root\nRUN chmod +x /run.sh\nUSER node\n");
    RULE.staysSilent(
        "FROM node:22\nARG WHO\nUSER $WHO\nCOPY run.sh /run.sh\nRUN chmod +x /run.sh\n");
  }
}
