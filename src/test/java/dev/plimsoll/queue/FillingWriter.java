package dev.plimsoll.queue;

import dev.plimsoll.database.DatabaseUnavailableException;
import dev.plimsoll.database.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A program that stores deliveries until the disk is full, makes room, and goes on.
final class FillingWriter {
  private FillingWriter() {}

  static void main(String[] args) throws IOException {
    Path ballast = Path.of(args[0], "ballast");
    Files.write(ballast, new byte[4_000_000]);
    try (WorkQueue queue = DatabaseWorkQueue.embedded(Path.of(args[0]), InstantSource.system())) {
      List<String> acknowledged = new ArrayList<>();
      // What a refused write had taken already is room for smaller ones, until that is used up.
      do {
        fill(queue, acknowledged);
        say("refused");
      } while (queue.trouble().isEmpty());
      say("not ready");
      Files.delete(ballast);
      Eventually.isTrue(() -> queue.trouble().isEmpty());
      say("ready");
      say(queue.accept(delivery("after"), List.of()) == Receipt.STORED ? "stored" : "lost");
      boolean all =
          acknowledged.stream()
              .allMatch(guid -> queue.accept(delivery(guid), List.of()) == Receipt.REPEATED);
      say(all && !acknowledged.isEmpty() ? "all there" : "lost");
    }
  }

  private static void fill(WorkQueue queue, List<String> acknowledged) {
    while (true) {
      String guid = "guid-" + acknowledged.size();
      try {
        queue.accept(delivery(guid), List.of());
        acknowledged.add(guid);
      } catch (DatabaseUnavailableException e) {
        return;
      }
    }
  }

  // Small ones, so that not even a small one has room in the end.
  private static Delivery delivery(String guid) {
    return new Delivery(guid, "push", "", Instant.EPOCH, new byte[3000]);
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
