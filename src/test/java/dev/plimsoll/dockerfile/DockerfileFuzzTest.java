package dev.plimsoll.dockerfile;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileFuzzTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverStandsInTheFileTheModelHolds(long seed) {
    DockerfileFuzz.run(5_000, seed);
  }
}
