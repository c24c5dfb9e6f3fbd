package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StageTest {
  @Test
  void aBaseIsAnImageAnEarlierStageOrNothing() {
    List<Stage> stages =
        Read.file(
                """
                ARG IMAGE=debian TAG
                FROM ${IMAGE}:12 AS One
                FROM one AS two
                FROM scratch
                FROM later
                FROM x:$TAG AS later
                """)
            .stages();

    assertThat(stages)
        .extracting(Stage::base)
        .containsExactly(
            new Base.External("debian:12"),
            new Base.Earlier(stages.getFirst()),
            new Base.Scratch(),
            new Base.External("later"),
            new Base.Undetermined("the build argument TAG has no default"));
    assertThat(stages.get(1).root()).isEqualTo(new Base.External("debian:12"));
    assertThat(stages).extracting(Stage::isLast).containsExactly(false, false, false, false, true);
  }

  @Test
  void onlyWhatTheTargetReachesIsBuilt() {
    Dockerfile file =
        Read.file(
            """
            FROM a AS tools
            FROM a AS build
            RUN --mount=from=tools,target=/t make
            FROM a AS test
            COPY --from=build / /
            FROM a
            COPY --from=1 /out /
            COPY --from=elsewhere/image /x /
            """);

    assertThat(file.neededFor(file.stages().getLast()))
        .extracting(Stage::index)
        .containsExactly(0, 1, 3);
    assertThat(file.stage("BUILD")).contains(file.stages().get(1));
    assertThat(file.stage("9")).isEmpty();
  }

  @Test
  void anInstructionKnowsItsStage() {
    Dockerfile file = Read.file("ARG a\nFROM b\nUSER c\nFROM d\n");

    assertThat(file.preamble()).containsExactly(file.instructions().getFirst());
    assertThat(file.stageOf(file.instructions().getFirst())).isEmpty();
    assertThat(file.stageOf(file.instructions().get(2))).contains(file.stages().getFirst());
    assertThat(file.stageOf(file.instructions().get(3))).contains(file.stages().get(1));
  }
}
