package dev.plimsoll.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A second JVM with the class path of this one, for tests that end it.
public final class ChildJvm {
  private ChildJvm() {}

  public static ProcessBuilder of(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp"));
    String surefire = System.getProperty("surefire.test.class.path");
    command.add(surefire == null ? System.getProperty("java.class.path") : surefire);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
