package dev.plimsoll.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The files that are read: [TypicalDockerfiles], or those of a folder of one's own with `-p
/// folder=…`.
@State(Scope.Benchmark)
public class FilesToRead {
  private static final String TYPICAL = "typical";

  @Param(TYPICAL)
  public String folder;

  List<byte[]> contents;

  @Setup
  public void read() throws IOException {
    contents = folder.equals(TYPICAL) ? TypicalDockerfiles.all() : below(Path.of(folder));
  }

  private static List<byte[]> below(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).sorted().map(FilesToRead::bytes).toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
