package dev.plimsoll.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.database.PostgresAddress;
import dev.plimsoll.database.PostgresDatabase;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// A program that stores deliveries, leases some, says which were acknowledged, and never ends by
/// itself.
final class CrashingWriter {
  private CrashingWriter() {}

  /// Takes a folder or a database's URL, and for how many milliseconds to lease.
  static void main(String[] args) throws IOException {
    WorkQueue queue = open(args[0]);
    Duration lease = Duration.ofMillis(Long.parseLong(args[1]));
    try (OutputStream acknowledged = new FileOutputStream(FileDescriptor.out)) {
      for (int writer = 0; writer < 8; writer++) {
        int number = writer;
        Thread.ofPlatform().start(() -> write(queue, acknowledged, number));
      }
      while (true) {
        queue.lease(1, lease);
      }
    }
  }

  private static WorkQueue open(String where) throws IOException {
    return where.startsWith("jdbc:")
        ? DatabaseWorkQueue.owning(
            PostgresDatabase.open(PostgresAddress.parse(where, Optional.empty(), Optional.empty())))
        : DatabaseWorkQueue.embedded(Path.of(where), InstantSource.system());
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
