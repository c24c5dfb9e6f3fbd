package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.SourceText;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which stages a stage is built from, and where an instruction stands in it.
class LineageTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 400})
  void aStageIsBuiltFromItsAncestorsAndNoOthers(int breadth) {
    Random random = new Random(breadth);
    StringBuilder text = new StringBuilder("FROM debian AS s0\n");
    for (int i = 1; i < 300; i++) {
      int base = Math.max(0, i - 1 - random.nextInt(breadth));
      text.append("FROM s").append(base).append(" AS s").append(i).append('\n');
    }
    Dockerfile file = parse(text.toString());

    for (Stage stage : file.stages()) {
      assertThat(file.stages().stream().filter(stage::isBuiltFrom))
          .containsExactlyInAnyOrderElementsOf(stage.ancestors());
    }
  }

  @Test
  void anInstructionIsFoundInItsOwnStageOnly() {
    Dockerfile file = parse("FROM a\nRUN b\nONBUILD RUN c\nFROM d\nRUN b\nRUN b\n");
    Stage first = file.stages().getFirst();
    Stage second = file.stages().getLast();

    assertThat(IntStream.range(0, 2).map(at -> second.indexOf(second.instructions().get(at))))
        .containsExactly(0, 1);
    assertThat(first.indexOf(second.instructions().getFirst())).isEqualTo(-1);
    Onbuild onbuild = (Onbuild) first.instructions().get(1);
    assertThat(first.indexOf(onbuild.trigger().orElseThrow())).isEqualTo(-1);
  }

  private static Dockerfile parse(String text) {
    return DockerfileParser.parse(SourceText.of(text));
  }
}
