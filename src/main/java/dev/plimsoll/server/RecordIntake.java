package dev.plimsoll.server;

import dev.plimsoll.queue.CommitHint;
import dev.plimsoll.queue.Consequence;
import dev.plimsoll.queue.Mark;
import dev.plimsoll.queue.Receipt;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.recovery.Intake;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes deliveries in that did not come by themselves, in the same way as [WebhookEndpoint] those
/// that did. They come from the host over a connection that proves it, so nothing is signed.
public final class RecordIntake implements Intake {
  private static final Logger LOG = LoggerFactory.getLogger(RecordIntake.class);

  private final DeliveryReader reader;
  private final WorkQueue queue;

  public RecordIntake(WorkQueue queue) {
    this.reader = new DeliveryReader(InstantSource.system());
    this.queue = queue;
  }

  @Override
  public Need need(String event, String action) {
    return EventNeeds.of(event, action);
  }

  @Override
  public Taken take(String guid, String event, byte[] payload) {
    return switch (reader.read(guid, event, false, payload)) {
      case DeliveryReading.Needed needed -> store(needed);
      case DeliveryReading.Malformed(String why) -> {
        LOG.warn("A delivery of the host's list was refused: {}", why);
        yield Taken.UNNEEDED;
      }
      case DeliveryReading.Unneeded unneeded -> Taken.UNNEEDED;
      case DeliveryReading.Ping ping -> Taken.UNNEEDED;
    };
  }

  private Taken store(DeliveryReading.Needed needed) {
    List<Consequence> consequences =
        needed.consequences().stream().map(RecordIntake::late).toList();
    Receipt receipt = queue.accept(needed.delivery(), consequences);
    LOG.info("{} {} {} from the host's list", needed.about(), needed.delivery(), receipt);
    return receipt == Receipt.STORED ? Taken.STORED : Taken.KNOWN;
  }

  /// What was opened then may have been reviewed since, by a server whose database is lost.
  private static Consequence late(Consequence consequence) {
    return consequence instanceof Consequence.Marked(Mark mark)
        ? new Consequence.Marked(
            new Mark(mark.target(), mark.hint().map(RecordIntake::late), mark.priority()))
        : consequence;
  }

  private static CommitHint late(CommitHint hint) {
    return new CommitHint(hint.headSha(), hint.baseSha(), hint.updatedAt());
  }
}
