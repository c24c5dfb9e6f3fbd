package dev.plimsoll.demo.page;

import dev.plimsoll.demo.page.Journal.Kind;
import dev.plimsoll.demo.standin.Delivery;
import dev.plimsoll.demo.standin.StandInGitHub;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Sends deliveries to the server, and remembers the last one.
final class Postbox {
  private static final int ACCEPTED = 202;

  private final StandInGitHub gitHub;
  private final ServerKeeper keeper;
  private final Journal journal;
  private final InstantSource clock;
  private volatile Optional<Delivery> last = Optional.empty();

  Postbox(StandInGitHub gitHub, ServerKeeper keeper, Journal journal, InstantSource clock) {
    this.gitHub = gitHub;
    this.keeper = keeper;
    this.journal = journal;
    this.clock = clock;
  }

  Optional<Delivery> last() {
    return last;
  }

  /// Sends one, signed.
  ///
  /// @param what happened, for people
  /// @return whether the server took it
  boolean send(Delivery delivery, String what) throws InterruptedException {
    last = Optional.of(delivery);
    Instant began = clock.instant();
    String detail = delivery.event() + ", delivery " + delivery.guid().substring(0, 8);
    int line = journal.ask(Kind.DELIVERY, what, detail);
    int status = status(delivery);
    journal.answered(line, status, Duration.between(began, clock.instant()));
    return status == ACCEPTED;
  }

  private int status(Delivery delivery) throws InterruptedException {
    Optional<URI> server = keeper.address();
    if (server.isEmpty()) {
      return 0;
    }
    try {
      return gitHub.send(delivery, server.get().resolve("/api/github/webhooks"));
    } catch (IOException unreachable) {
      journal.tell(
          Kind.NOTE, "The delivery did not arrive", unreachable.getClass().getSimpleName());
      return 0;
    }
  }
}
