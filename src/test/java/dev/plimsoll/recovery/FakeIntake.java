package dev.plimsoll.recovery;

import dev.plimsoll.queue.Consequence;
import dev.plimsoll.queue.Delivery;
import dev.plimsoll.queue.Receipt;
import dev.plimsoll.queue.WorkQueue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Stores what comes, except what was said to be unneeded.
final class FakeIntake implements Intake {
  private final WorkQueue queue;
  final List<String> taken = new ArrayList<>();
  final Set<String> unneeded = new HashSet<>();

  FakeIntake(WorkQueue queue) {
    this.queue = queue;
  }

  @Override
  public Need need(String event, String action) {
    return switch (event) {
      case "star" -> Need.NONE;
      case "push" -> Need.PERHAPS;
      default -> Need.CERTAIN;
    };
  }

  @Override
  public Taken take(String guid, String event, byte[] payload) {
    if (unneeded.contains(guid)) {
      return Taken.UNNEEDED;
    }
    Delivery delivery = new Delivery(guid, event, "", Instant.EPOCH, payload);
    List<Consequence> none = List.of();
    if (queue.accept(delivery, none) == Receipt.REPEATED) {
      return Taken.KNOWN;
    }
    taken.add(guid);
    return Taken.STORED;
  }
}
