package dev.plimsoll.app;

import dev.plimsoll.demo.standin.AppCredentials;
import dev.plimsoll.queue.LeasedWork;
import dev.plimsoll.queue.RetryLater;
import dev.plimsoll.queue.DatabaseWorkQueue;
import dev.plimsoll.queue.WorkHandler;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.server.WebhookEndpoint;
import dev.plimsoll.server.WebServer;
import dev.plimsoll.server.WebhookSignature;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.List;
import java.util.Optional;

/// The real web server and the real queue, of which a test does the work itself, one piece after
/// the other, by a clock that moves on instead of waiting.
final class EventDesk implements AutoCloseable {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final int MOST_TRIES = 30;

  private final SituationClock clock = new SituationClock();
  private final AppCredentials app = AppCredentials.fresh();
  private final WorkQueue queue;
  private final WebServer server;

  EventDesk(Path data) throws IOException {
    this.queue = DatabaseWorkQueue.embedded(data, clock);
    this.server =
        WebServer.start(
            "127.0.0.1",
            0,
            List.of(new WebhookEndpoint(new WebhookSignature(app.webhookSecret()), queue)));
  }

  SituationClock clock() {
    return clock;
  }

  AppCredentials app() {
    return app;
  }

  WorkQueue queue() {
    return queue;
  }

  URI webhook() {
    return LocalAddress.of("127.0.0.1", server.port()).resolve("/api/github/webhooks");
  }

  /// Does all work there is, until nothing is left or it fails again and again.
  ///
  /// @return what was thrown that is no reason to come back later
  List<RuntimeException> settle(WorkHandler handler) {
    List<RuntimeException> faults = new ArrayList<>();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Optional<LeasedWork> work = next();
      if (work.isEmpty()) {
        return faults;
      }
      handle(work.get(), handler).ifPresent(faults::add);
    }
    for (Optional<LeasedWork> left = next(); left.isPresent(); left = next()) {
      queue.complete(left.get());
    }
    return faults;
  }

  private Optional<LeasedWork> next() {
    List<LeasedWork> due = queue.lease(1, LEASE);
    if (due.isEmpty()) {
      queue.nextDue().ifPresent(wait -> clock.moveTo(clock.instant().plus(wait)));
      due = queue.lease(1, LEASE);
    }
    return due.stream().findFirst();
  }

  private Optional<RuntimeException> handle(LeasedWork work, WorkHandler handler) {
    Instant soon = clock.instant().plusSeconds(1);
    try {
      handler.handle(work, () -> queue.holds(work));
      queue.complete(work);
      return Optional.empty();
    } catch (RetryLater later) {
      Instant named = later.notBefore().orElse(soon);
      Instant notBefore = named.isBefore(soon) ? soon : named;
      queue.retryAfter(work, Duration.between(clock.instant(), notBefore), "put back");
      return Optional.empty();
    } catch (RuntimeException fault) {
      queue.failed(work, Duration.between(clock.instant(), soon), "fault");
      return Optional.of(fault);
    }
  }

  @Override
  public void close() {
    server.close();
    queue.close();
  }
}
