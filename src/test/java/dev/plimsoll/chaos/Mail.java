package dev.plimsoll.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Sends deliveries as GitHub does: signed, and given up after ten seconds. What was refused is
/// sent again after a while, or left for the server to find.
final class Mail implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LATEST_MILLIS = 3000;

  private final Supplier<Optional<URI>> server;
  private final String secret;
  private final SentList list;
  private final Weather weather;
  private final boolean again;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger tries = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger under = new AtomicInteger();
  private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /// @param server one that a balancer would choose
  /// @param again whether what was refused is sent again
  Mail(
      Supplier<Optional<URI>> server,
      String secret,
      SentList list,
      Weather weather,
      boolean again) {
    this.server = server;
    this.secret = secret;
    this.list = list;
    this.weather = weather;
    this.again = again;
  }

  /// Sends a delivery after a while.
  void post(Letter letter, int delayMillis) {
    under.incrementAndGet();
    later(letter, delayMillis);
  }

  private void later(Letter letter, int delayMillis) {
    ScheduledFuture<?> waiting =
        clockwork.schedule(
            () -> carriers.execute(() -> carry(letter)), delayMillis, TimeUnit.MILLISECONDS);
    if (waiting.isCancelled()) {
      throw new IllegalStateException("the mail is closed");
    }
  }

  private void carry(Letter letter) {
    int status = status(letter);
    tries.incrementAndGet();
    list.add(letter, status);
    if (status / 100 == 2) {
      acknowledged.add(letter.guid());
      under.decrementAndGet();
      return;
    }
    refused.incrementAndGet();
    if (again) {
      later(letter, weather.upTo(LATEST_MILLIS));
    } else {
      under.decrementAndGet();
    }
  }

  /// What was answered; 0 if nothing was.
  private int status(Letter letter) {
    Optional<URI> address = server.get();
    if (address.isEmpty()) {
      return 0;
    }
    HttpRequest request =
        HttpRequest.newBuilder(address.get().resolve("/api/github/webhooks"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-GitHub-Delivery", letter.guid())
            .header("X-GitHub-Event", letter.delivery().event())
            .header("X-Hub-Signature-256", letter.delivery().signature(secret))
            .POST(BodyPublishers.ofString(letter.delivery().body()))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException unreachable) {
      return 0;
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /// Whether nothing is on its way.
  boolean isEmpty() {
    return under.get() == 0;
  }

  /// The GUIDs of what was answered with a success.
  Set<String> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  int tries() {
    return tries.get();
  }

  int refused() {
    return refused.get();
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
    carriers.shutdownNow();
    client.shutdownNow();
  }
}
