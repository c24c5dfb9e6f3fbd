package dev.plimsoll.server;

import dev.plimsoll.database.DatabaseUnavailableException;
import dev.plimsoll.queue.Delivery;
import dev.plimsoll.queue.Receipt;
import dev.plimsoll.queue.WorkQueue;
import dev.plimsoll.server.IntakeListener.Intake;
import dev.plimsoll.server.IntakeListener.Outcome;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the host's deliveries. In this order: size, signature, headers and JSON, then the queue;
/// 202 means that the delivery is durable, or that nobody needs it.
public final class WebhookEndpoint implements Routes {
  static final String PATH = "/api/github/webhooks";

  private static final String RETRY_AFTER_SECONDS = "5";
  private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);

  private final Supplier<Optional<WebhookSignature>> signature;
  private final DeliveryReader reader;
  private final WorkQueue queue;
  private final IntakeListener listener;
  private final BodyRoom room;
  private final StrangerLog strangers = new StrangerLog(InstantSource.system());

  public WebhookEndpoint(WebhookSignature signature, WorkQueue queue) {
    this(() -> Optional.of(signature), queue, IntakeListener.NONE);
  }

  /// Takes deliveries as soon as it is known what they are signed with.
  ///
  /// @param signature empty as long as the server is not set up
  public WebhookEndpoint(
      Supplier<Optional<WebhookSignature>> signature, WorkQueue queue, IntakeListener listener) {
    this(signature, queue, listener, new BodyRoom());
  }

  WebhookEndpoint(
      Supplier<Optional<WebhookSignature>> signature,
      WorkQueue queue,
      IntakeListener listener,
      BodyRoom room) {
    this.room = room;
    this.signature = signature;
    this.reader = new DeliveryReader(InstantSource.system());
    this.queue = queue;
    this.listener = listener;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(PATH, this::receive);
  }

  private void receive(Context request) throws IOException {
    Intake intake = listener.begin();
    Outcome outcome = Outcome.FAILED;
    try {
      outcome = receive(request, intake);
    } finally {
      intake.end(Optional.ofNullable(request.header("X-GitHub-Event")).orElse(""), outcome);
    }
  }

  private Outcome receive(Context request, Intake intake) throws IOException {
    Optional<WebhookSignature> known = signature.get();
    if (known.isEmpty()) {
      refuse(request, HttpStatus.SERVICE_UNAVAILABLE, "not set up");
      return Outcome.UNAVAILABLE;
    }
    try (RequestBody body = room.read(request.req())) {
      return switch (body) {
        case RequestBody.Whole whole -> receive(request, whole.bytes(), known.get(), intake);
        case RequestBody.TooLarge() -> {
          refuse(request, HttpStatus.CONTENT_TOO_LARGE, "larger than 25 MB");
          yield Outcome.TOO_LARGE;
        }
        case RequestBody.NoRoom() -> {
          request.header("Retry-After", RETRY_AFTER_SECONDS);
          refuse(request, HttpStatus.SERVICE_UNAVAILABLE, "too much is being received");
          yield Outcome.UNAVAILABLE;
        }
      };
    }
  }

  /// What is left of the body is not read.
  private static void refuse(Context request, HttpStatus status, String line) throws IOException {
    request.header("Connection", "close");
    answer(request, status, line);
  }

  private Outcome receive(Context request, byte[] body, WebhookSignature signature, Intake intake)
      throws IOException {
    if (!signature.matches(body, request.header("X-Hub-Signature-256"))) {
      strangers.refused();
      answer(request, HttpStatus.UNAUTHORIZED, "X-Hub-Signature-256 is missing or wrong");
      return Outcome.UNSIGNED;
    }
    return take(request, read(request, body), intake);
  }

  private DeliveryReading read(Context request, byte[] body) {
    String contentType = Optional.ofNullable(request.contentType()).orElse("");
    return reader.read(
        request.header("X-GitHub-Delivery"),
        request.header("X-GitHub-Event"),
        contentType.startsWith("application/x-www-form-urlencoded"),
        body);
  }

  private Outcome take(Context request, DeliveryReading reading, Intake intake) throws IOException {
    return switch (reading) {
      case DeliveryReading.Ping() -> {
        answer(request, HttpStatus.OK, "pong");
        yield Outcome.UNNEEDED;
      }
      case DeliveryReading.Unneeded(String why) -> {
        LOG.debug("A delivery was dropped: {}", why);
        answer(request, HttpStatus.ACCEPTED, "dropped: " + why);
        yield Outcome.UNNEEDED;
      }
      case DeliveryReading.Malformed(String why) -> {
        LOG.warn("A signed delivery was refused: {}", why);
        answer(request, HttpStatus.BAD_REQUEST, why);
        yield Outcome.MALFORMED;
      }
      case DeliveryReading.Needed needed -> store(request, needed, intake);
    };
  }

  private Outcome store(Context request, DeliveryReading.Needed needed, Intake intake)
      throws IOException {
    Delivery delivery = needed.delivery().tracedBy(intake.trace());
    try (DeliveryContext _ = DeliveryContext.enter(delivery, needed.consequences())) {
      return store(request, needed, delivery);
    }
  }

  private Outcome store(Context request, DeliveryReading.Needed needed, Delivery delivery)
      throws IOException {
    try {
      Receipt receipt = queue.accept(delivery, needed.consequences());
      LOG.info("{} {} {}", needed.about(), delivery, receipt);
      answer(request, HttpStatus.ACCEPTED, receipt == Receipt.STORED ? "stored" : "repeated");
      return receipt == Receipt.STORED ? Outcome.STORED : Outcome.REPEATED;
    } catch (DatabaseUnavailableException e) {
      LOG.error("{} could not be stored: {}", delivery, e.getMessage());
      request.header("Retry-After", RETRY_AFTER_SECONDS);
      answer(request, HttpStatus.SERVICE_UNAVAILABLE, "the delivery could not be stored");
      return Outcome.UNAVAILABLE;
    }
  }

  // Straight to the response: Javalin would copy its result through a buffer that is as large as
  // the delivery was, for each of thousands a second.
  private static void answer(Context request, HttpStatus status, String line) throws IOException {
    byte[] text = (line + "\n").getBytes(StandardCharsets.UTF_8);
    HttpServletResponse response = request.status(status).res();
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }
}
