package dev.plimsoll.dockerfile;

import java.nio.charset.StandardCharsets;

/// Reads many made-up files and checks what holds for the model of each: `DockerfileFuzz [count]
/// [seed]`, by default 10,000,000 files.
public final class DockerfileFuzz {
  private DockerfileFuzz() {}

  static void run(long count, long seed) {
    FuzzedDockerfiles files = new FuzzedDockerfiles(seed);
    for (long i = 0; i < count; i++) {
      byte[] bytes = files.next();
      try {
        ModelInvariants.check(bytes);
      } catch (RuntimeException | StackOverflowError | AssertionError problem) {
        String shown = new String(bytes, StandardCharsets.UTF_8);
        throw new AssertionError("file " + i + " of seed " + seed + ":\n" + shown, problem);
      }
    }
  }

  public static void main(String[] arguments) {
    long count = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    run(count, seed);
    System.out.println(count + " files read, seed " + seed);
  }
}
