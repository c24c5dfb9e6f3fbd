package dev.plimsoll.doctor;

import dev.plimsoll.engine.Version;
import dev.plimsoll.github.Outbound;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Asks addresses without telling them who we are, by the way that the settings name.
record Reach(Outbound outbound, InstantSource clock) {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int BEGINNING = 200;

  Probe probe(URI address) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("User-Agent", "plimsoll/" + Version.current())
            .build();
    HttpClient client =
        outbound
            .applyTo(HttpClient.newBuilder())
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    try {
      Instant before = clock.instant();
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      Instant middle = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
      return new Probe.Answered(answer.statusCode(), ahead(answer, middle), beginning(answer));
    } catch (IOException failure) {
      return new Probe.Failed(
          Probe.Obstacle.of(failure), Optional.ofNullable(failure.getMessage()).orElse(""));
    } finally {
      client.shutdownNow();
    }
  }

  /// The header counts whole seconds, so half of one is what it leaves out on average.
  private static Optional<Duration> ahead(HttpResponse<?> answer, Instant ours) {
    return answer
        .headers()
        .firstValue("Date")
        .flatMap(Reach::instant)
        .map(theirs -> Duration.between(theirs.plusMillis(500), ours));
  }

  private static Optional<Instant> instant(String text) {
    try {
      DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME;
      return Optional.of(ZonedDateTime.parse(text, format).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static String beginning(HttpResponse<InputStream> answer) throws IOException {
    try (InputStream body = answer.body()) {
      return new String(body.readNBytes(BEGINNING), StandardCharsets.UTF_8).strip();
    }
  }
}
