package dev.plimsoll.server;

import dev.plimsoll.database.DatabaseUnavailableException;
import dev.plimsoll.queue.Receipt;
import dev.plimsoll.queue.WorkQueue;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the host's deliveries. In this order: size, signature, headers and JSON, then the queue;
/// 202 means that the delivery is durable, or that nobody needs it.
public final class WebhookEndpoint implements Routes {
  static final String PATH = "/api/github/webhooks";

  private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);

  private final Supplier<Optional<WebhookSignature>> signature;
  private final DeliveryReader reader;
  private final WorkQueue queue;
  private final StrangerLog strangers = new StrangerLog(InstantSource.system());

  public WebhookEndpoint(WebhookSignature signature, WorkQueue queue) {
    this(() -> Optional.of(signature), queue);
  }

  /// Takes deliveries as soon as it is known what they are signed with.
  ///
  /// @param signature empty as long as the server is not set up
  public WebhookEndpoint(Supplier<Optional<WebhookSignature>> signature, WorkQueue queue) {
    this.signature = signature;
    this.reader = new DeliveryReader(InstantSource.system());
    this.queue = queue;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(PATH, this::receive);
  }

  private void receive(Context request) throws IOException {
    Optional<WebhookSignature> known = signature.get();
    if (known.isPresent()) {
      receive(request, known.get());
    } else {
      answer(request, HttpStatus.SERVICE_UNAVAILABLE, "not set up");
    }
  }

  private void receive(Context request, WebhookSignature known) throws IOException {
    Optional<byte[]> body = RequestBody.read(request);
    if (body.isEmpty()) {
      request.header("Connection", "close");
      answer(request, HttpStatus.CONTENT_TOO_LARGE, "larger than 25 MB");
    } else if (!known.matches(body.get(), request.header("X-Hub-Signature-256"))) {
      strangers.refused();
      answer(request, HttpStatus.UNAUTHORIZED, "X-Hub-Signature-256 is missing or wrong");
    } else {
      take(request, read(request, body.get()));
    }
  }

  private DeliveryReading read(Context request, byte[] body) {
    String contentType = Optional.ofNullable(request.contentType()).orElse("");
    return reader.read(
        request.header("X-GitHub-Delivery"),
        request.header("X-GitHub-Event"),
        contentType.startsWith("application/x-www-form-urlencoded"),
        body);
  }

  private void take(Context request, DeliveryReading reading) {
    switch (reading) {
      case DeliveryReading.Ping() -> answer(request, HttpStatus.OK, "pong");
      case DeliveryReading.Unneeded(String why) -> {
        LOG.debug("A delivery was dropped: {}", why);
        answer(request, HttpStatus.ACCEPTED, "dropped: " + why);
      }
      case DeliveryReading.Malformed(String why) -> {
        LOG.warn("A signed delivery was refused: {}", why);
        answer(request, HttpStatus.BAD_REQUEST, why);
      }
      case DeliveryReading.Needed needed -> store(request, needed);
    }
  }

  private void store(Context request, DeliveryReading.Needed needed) {
    try {
      Receipt receipt = queue.accept(needed.delivery(), needed.consequences());
      LOG.info("{} {} {}", needed.about(), needed.delivery(), receipt);
      answer(request, HttpStatus.ACCEPTED, receipt == Receipt.STORED ? "stored" : "repeated");
    } catch (DatabaseUnavailableException e) {
      LOG.error("{} could not be stored", needed.delivery(), e);
      answer(request, HttpStatus.SERVICE_UNAVAILABLE, "the delivery could not be stored");
    }
  }

  private static void answer(Context request, HttpStatus status, String line) {
    request.status(status).result(line + "\n");
  }
}
