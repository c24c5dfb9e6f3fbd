package dev.plimsoll.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The list of all tries to deliver, as GitHub keeps it for the App.
final class SentList {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ONE = Pattern.compile("/app/hook/deliveries/(\\d+)");
  private static final Pattern CURSOR = Pattern.compile(".*[?&]cursor=v1_(\\d+).*");
  private static final int PAGE = 100;

  private record Try(long id, Letter letter, Instant at, int status, boolean again) {}

  private final InstantSource clock;
  private final List<Try> tries = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  SentList(InstantSource clock) {
    this.clock = clock;
  }

  /// @param status what was answered; 0 if nothing was
  synchronized void add(Letter letter, int status) {
    boolean again = !known.add(letter.guid());
    tries.add(new Try(tries.size() + 1L, letter, clock.instant(), status, again));
  }

  synchronized Reply answer(Call call) {
    Matcher one = ONE.matcher(call.target());
    if (one.matches()) {
      long id = Long.parseLong(one.group(1));
      return id <= tries.size() && id > 0
          ? Reply.of(200, record(tries.get((int) id - 1)))
          : Reply.refused(404, "Not Found", Map.of());
    }
    return call.target().startsWith("/app/hook/deliveries")
        ? page(call)
        : Reply.of(200, Map.of("content_type", "json"));
  }

  /// The newest first; a cursor is the number of the last one of the page before.
  private Reply page(Call call) {
    Matcher cursor = CURSOR.matcher(call.target());
    int before = cursor.matches() ? Integer.parseInt(cursor.group(1)) - 1 : tries.size();
    ArrayNode listed = JSON.createArrayNode();
    int last = Math.max(0, before - PAGE);
    tries.subList(last, before).reversed().forEach(one -> listed.add(view(one)));
    Reply reply = Reply.of(200, listed);
    return last == 0 ? reply : new Reply(200, Map.of("Link", next(last + 1)), reply.body());
  }

  private static String next(int cursor) {
    return "</app/hook/deliveries?per_page=%d&cursor=v1_%d>; rel=\"next\"".formatted(PAGE, cursor);
  }

  private static ObjectNode view(Try one) {
    return JSON.createObjectNode()
        .put("id", one.id())
        .put("guid", one.letter().guid())
        .put("delivered_at", one.at().truncatedTo(ChronoUnit.MILLIS).toString())
        .put("redelivery", one.again())
        .put("duration", 0.03)
        .put("status", one.status() / 100 == 2 ? "OK" : "failed to connect to host")
        .put("status_code", one.status())
        .put("event", one.letter().delivery().event())
        .put("action", one.letter().action())
        .put("installation_id", one.letter().mooring().installation())
        .put("repository_id", 1);
  }

  private static ObjectNode record(Try one) {
    ObjectNode record = view(one);
    ObjectNode request = record.putObject("request");
    request
        .putObject("headers")
        .put("X-GitHub-Delivery", one.letter().guid())
        .put("X-GitHub-Event", one.letter().delivery().event());
    try {
      request.set("payload", JSON.readTree(one.letter().delivery().body()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every delivery is JSON", e);
    }
    return record;
  }
}
