package dev.plimsoll.rules;

import org.junit.jupiter.api.Test;

/// A stage whose files are copied as a whole ships them as they are at its end.
class AptListsInCopiedStagesTest {
  private static final RuleHarness LEFT = RuleHarness.forDockerfiles(new AptListsLeftInLayer());
  private static final RuleHarness LATE =
      RuleHarness.forDockerfiles(new AptListsRemovedInLaterLayer());

  private static String stage(String more) {
    return "FROM debian:12 AS build\nRUN «apt-get update» && apt-get install -y curl\n" + more;
  }

  private static String unmarked(String text) {
    return text.replace("«", "").replace("»", "");
  }

  @Test
  void theListsOfAStageThatIsCopiedWholeShip() {
    LEFT.finds(stage("FROM scratch\nCOPY --from=build / /\n"));
    LEFT.finds(stage("FROM scratch\nCOPY --from=0 [\"/.\", \"/\"]\n"));
    LEFT.finds(stage("FROM alpine\nCOPY --from=build /var /data/\n"));
  }

  @Test
  void throughAnyNumberOfStages() {
    LEFT.finds(
        stage(
            """
            FROM build AS more
            RUN make
            FROM scratch AS flat
            COPY --from=more / /
            FROM flat AS again
            FROM scratch
            COPY --from=again / /
            """));
  }

  @Test
  void whatIsGoneAtTheEndDoesNot() {
    String removed =
        stage("RUN rm -rf /var/lib/apt/lists/*\nFROM scratch\nCOPY --from=build / /\n");
    LEFT.staysSilent(unmarked(removed));
    LATE.staysSilent(unmarked(removed));
  }

  @Test
  void otherFilesDoNotBringThemAlong() {
    LEFT.staysSilent(unmarked(stage("FROM scratch\nCOPY --from=build /usr /usr\n")));
    LEFT.staysSilent(unmarked(stage("FROM scratch\nCOPY --from=build /var/lib/app /app\n")));
  }
}
