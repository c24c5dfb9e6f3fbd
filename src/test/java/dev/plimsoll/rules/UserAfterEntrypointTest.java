package dev.plimsoll.rules;

import dev.plimsoll.rule.Applicability;
import org.junit.jupiter.api.Test;

class UserAfterEntrypointTest {
  private static final RuleHarness RULE = RuleHarness.forDockerfiles(new UserAfterEntrypoint());

  @Test
  void userMovesAboveWhatItHoldsFor() {
    RULE.fixes(
        """
        FROM node:22
        COPY . /app

        # start the shop
        ENTRYPOINT ["node"]
        CMD ["/app/shop.js"]

        «USER node»
        """,
        Applicability.SAFE,
        """
        FROM node:22
        COPY . /app

        USER node

        # start the shop
        ENTRYPOINT ["node"]
        CMD ["/app/shop.js"]
        """);
    RULE.fixes(
        """
        FROM node:22
        CMD ["node"]
        «USER node»
        EXPOSE 3000
        """,
        Applicability.SAFE,
        """
        FROM node:22
        USER node
        CMD ["node"]
        EXPOSE 3000
        """);
  }

  @Test
  void betweenEntrypointAndCommandIsBelowToo() {
    RULE.fixes(
        "FROM node:22\nENTRYPOINT [\"node\"]\n«USER node»\nCMD [\".\"]\n",
        Applicability.SAFE,
        "FROM node:22\nUSER node\nENTRYPOINT [\"node\"]\nCMD [\".\"]\n");
  }

  @Test
  void whereTheOrderCountsItStays() {
    RULE.staysSilent("FROM node:22\nCMD [\"node\"]\nRUN npm ci\nUSER node\n");
    RULE.staysSilent("FROM node:22\nCMD [\"node\"]\nENV WHO=node\nUSER $WHO\n");
    RULE.staysSilent("FROM node:22\nUSER node\nCMD [\"node\"]\n");
    RULE.staysSilent("FROM node:22\nCMD [\"node\"]\nUSER root\n");
  }
}
