package dev.plimsoll.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.recovery.DeliveryLog;
import dev.plimsoll.recovery.DeliveryPage;
import dev.plimsoll.recovery.ListedDelivery;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// GitHub's list of the deliveries that it made to the App's webhook, and its records of them.
final class AppDeliveries implements DeliveryLog {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LIST = "/app/hook/deliveries";
  private static final int NOT_FOUND = 404;
  private static final Pattern NEXT =
      Pattern.compile("<[^>]*[?&]cursor=([^&>]+)[^>]*>;\\s*rel=\"next\"");

  private final AppClient client;

  AppDeliveries(AppClient client) {
    this.client = client;
  }

  @Override
  public DeliveryPage page(Optional<String> cursor) {
    // A cursor is taken from a link, and goes into the next one as it is.
    String path = LIST + "?per_page=100" + cursor.map(from -> "&cursor=" + from).orElse("");
    Answer answer = client.get(path);
    List<ListedDelivery> deliveries = new ArrayList<>();
    for (JsonNode listed : AppClient.json(LIST, answer)) {
      deliveries.add(listed(listed));
    }
    return new DeliveryPage(
        deliveries, next(answer).filter(next -> !cursor.equals(Optional.of(next))));
  }

  private static Optional<String> next(Answer answer) {
    for (String link : answer.headers().allValues("Link")) {
      Matcher next = NEXT.matcher(link);
      if (next.find()) {
        return Optional.of(next.group(1));
      }
    }
    return Optional.empty();
  }

  private static ListedDelivery listed(JsonNode listed) {
    try {
      int status = listed.path("status_code").asInt();
      return new ListedDelivery(
          listed.required("id").asLong(),
          listed.required("guid").asText(),
          Instant.parse(listed.required("delivered_at").asText()),
          status >= 200 && status < 300,
          listed.required("event").asText(),
          listed.path("action").asText(""),
          listed.path("installation_id").asLong());
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw new HostUnavailableException(LIST + ": the answer cannot be read", unreadable);
    }
  }

  @Override
  public Optional<byte[]> payload(long id) {
    try {
      JsonNode payload = client.read(LIST + "/" + id).path("request").path("payload");
      return payload.isObject() ? Optional.of(JSON.writeValueAsBytes(payload)) : Optional.empty();
    } catch (HostRefusedException refused) {
      if (refused.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
