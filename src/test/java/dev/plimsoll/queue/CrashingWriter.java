package dev.plimsoll.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/// A program that stores deliveries, leases some, says which were acknowledged, and never ends by
/// itself.
final class CrashingWriter {
  private CrashingWriter() {}

  static void main(String[] args) throws IOException {
    WorkQueue queue = DatabaseWorkQueue.embedded(Path.of(args[0]), InstantSource.system());
    try (OutputStream acknowledged = new FileOutputStream(FileDescriptor.out)) {
      for (int writer = 0; writer < 8; writer++) {
        int number = writer;
        Thread.ofPlatform().start(() -> write(queue, acknowledged, number));
      }
      while (true) {
        queue.lease(1, Duration.ofHours(1));
      }
    }
  }

  private static void write(WorkQueue queue, OutputStream acknowledged, int writer) {
    for (int i = 0; true; i++) {
      String guid = writer + "-" + i;
      PullRequestKey key = new PullRequestKey(writer, "tidewater", "harbour", i);
      queue.accept(Marks.delivery(guid), Marks.mark(key));
      try {
        acknowledged.write((guid + "\n").getBytes(UTF_8));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
