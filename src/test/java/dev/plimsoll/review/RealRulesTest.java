package dev.plimsoll.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.Linter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A review with the rules that there are.
class RealRulesTest {
  private static final String DOCKERFILE =
      """
      FROM python:3.12-slim

      WORKDIR /app

      RUN apt-get update && \\
          apt-get install -y curl

      ADD requirements.txt /app/
      RUN pip install -r requirements.txt

      ADD templates /app/templates

      ENTRYPOINT ["bash", "startup.sh"]
      """;

  private static final String MENDED =
      """
      FROM python:3.12-slim

      WORKDIR /app

      RUN apt-get update && \\
          apt-get install -y curl && \\
          rm -rf /var/lib/apt/lists/*

      COPY requirements.txt /app/
      RUN pip install -r requirements.txt

      COPY templates /app/templates

      RUN groupadd --system appuser && \\
          useradd --system --gid appuser --no-create-home appuser && \\
          chown -R appuser:appuser /app

      USER appuser

      ENTRYPOINT ["bash", "startup.sh"]
      """;

  private static final Planner PLANNER =
      new Planner(FileChecker.of(Linter.withAllRules()), Wanted.LINKS, Wanted.CONFIGURATIONS);

  @Test
  void whoCommitsEverySuggestionHasNothingLeftToMend() {
    FakeHost host = FakeHost.adding("Dockerfile", DOCKERFILE);
    Plan plan = PLANNER.plan(FakeHost.PULL_REQUEST, host.state(), Remembered.NOTHING);

    String mended = Committed.all(plan.review().orElseThrow().comments(), DOCKERFILE);

    assertThat(mended).isEqualTo(MENDED);
    host.push(Map.of("Dockerfile", mended));
    assertThat(
            PLANNER
                .plan(FakeHost.PULL_REQUEST, host.state(), Remembered.NOTHING)
                .checkRun()
                .orElseThrow()
                .title())
        .isEqualTo("Nothing to mend");
  }

  @Test
  void windowsLineEndsMakeNoDifferenceToWhatIsSuggested() {
    FakeHost unix = FakeHost.adding("Dockerfile", DOCKERFILE);
    FakeHost windows = FakeHost.adding("Dockerfile", DOCKERFILE.replace("\n", "\r\n"));

    assertThat(review(windows)).isEqualTo(review(unix));
  }

  @Test
  void whatMakesNoSenseDoesNotLookGreenWithoutAWord() {
    Map<String, String> garbage =
        Map.of(
            "Dockerfile", "this is <no> Dockerfile\n",
            "compose.yaml", "services:\n  web: [\n",
            "task.json", "{\"family\": \"shop\" \"containerDefinitions\": []}\n");
    for (String path : garbage.keySet()) {
      FakeHost host = FakeHost.adding(path, garbage.get(path));

      CheckRunDraft run =
          PLANNER
              .plan(FakeHost.PULL_REQUEST, host.state(), Remembered.NOTHING)
              .checkRun()
              .orElseThrow();

      assertThat(run.conclusion()).isEqualTo(CheckRunDraft.Conclusion.SUCCESS);
      assertThat(run.title()).isEqualTo("1 file not understood");
      assertThat(run.summary()).contains("Not understood:\n\n- [`" + path + ":").contains("#L");
    }
  }

  @Test
  void oneWrongLineDoesNotHideWhatTheOthersBring() {
    FakeHost host = FakeHost.adding("Dockerfile", DOCKERFILE + "ENTRYPIONT [\"bash\"]\n");

    CheckRunDraft run =
        PLANNER
            .plan(FakeHost.PULL_REQUEST, host.state(), Remembered.NOTHING)
            .checkRun()
            .orElseThrow();

    assertThat(run.conclusion()).isEqualTo(CheckRunDraft.Conclusion.FAILURE);
    assertThat(run.title()).endsWith(" to mend, 1 file not understood");
    assertThat(run.summary()).contains("Dockerfile#L14): ENTRYPIONT is no instruction.");
  }

  private static String review(FakeHost host) {
    return Wanted.text(
        PLANNER
            .plan(FakeHost.PULL_REQUEST, host.state(), Remembered.NOTHING)
            .review()
            .orElseThrow());
  }
}
