package dev.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the builder's parser reads and its next step refuses.
class RefusedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "INCLUDE x|INCLUDE: INCLUDE is no instruction.",
        "COPY --to=x a b|--to=x: COPY has no flag --to.",
        "COPY --from=x --from=y a b|--from=y: The flag --from may stand only once.",
        "COPY --from a b|--from: The flag --from lacks its value.",
        "COPY --link=maybe a b|maybe: The value of --link must be true or false.",
        "COPY a|COPY a: COPY needs a source and a destination.",
        "RUN --network=lan x|lan: The network must be default, none or host.",
        "RUN --mount=type=disk x|--mount=type=disk: The type of a mount must be bind, cache, tmpfs, secret or ssh.",
        "RUN --mount=from=$x,target=/ y|--mount=from=$x,target=/: Variables are not replaced in from; name a stage instead.",
        "USER|USER: USER needs exactly one argument.",
        "EXPOSE|EXPOSE: EXPOSE needs at least one argument.",
        "SHELL bash -c|SHELL bash -c: SHELL takes a JSON array, such as [\"/bin/bash\", \"-c\"].",
        "HEALTHCHECK NONE x|HEALTHCHECK NONE x: HEALTHCHECK NONE takes no arguments.",
        "HEALTHCHECK TEST x|TEST: The type of a HEALTHCHECK must be CMD or NONE.",
        "HEALTHCHECK --interval=5 CMD x|5: The value of --interval is no duration such as 30s or 1m.",
        "HEALTHCHECK --timeout=1us CMD x|1us: The value of --timeout must be at least 1ms.",
        "HEALTHCHECK --retries=-1 CMD x|-1: The value of --retries cannot be negative.",
        "ONBUILD FROM x|FROM: ONBUILD cannot wrap FROM.",
        "ONBUILD ONBUILD RUN x|ONBUILD: ONBUILD cannot wrap ONBUILD.",
        "VOLUME [\" \"]|\" \": A path in VOLUME cannot be empty.",
        "FROM a AS 1b|1b: The name of a stage begins with a letter and has letters, digits, -, _ and . only.",
        "FROM a b|FROM a b: FROM takes an image, or an image, AS and a name."
      })
  void itIsAProblemWithItsPlace(String instruction, String problem) {
    assertThat(Read.refused("FROM base\n" + instruction + "\n")).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CMD",
        "ENTRYPOINT []",
        "HEALTHCHECK none",
        "HEALTHCHECK --interval=1m30.5s CMD x",
        "COPY --link --exclude=a --exclude=b c d",
        "ADD --unpack=TRUE a b",
        "COPY <<E /x\nE",
        "RUN --mount=type=$t,target=/x y",
        "RUN --mount=type=secret,id=a,required y",
        "ARG --x a",
        "FROM a as B.c-d_1",
        "ONBUILD HEALTHCHECK NONE"
      })
  void allElseIsFine(String instruction) {
    assertThat(Read.refused("FROM base\n" + instruction + "\n")).isEmpty();
  }

  @Test
  void beforeTheFirstStageOnlyArgMayStand() {
    assertThat(Read.refused("ARG a\nRUN b\nFROM c\n"))
        .containsExactly("RUN: RUN stands before the first FROM; only ARG may.");
  }
}
