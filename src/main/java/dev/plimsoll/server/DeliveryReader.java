package dev.plimsoll.server;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.queue.Consequence;
import dev.plimsoll.queue.Delivery;
import dev.plimsoll.server.DeliveryReading.Malformed;
import dev.plimsoll.server.DeliveryReading.Needed;
import dev.plimsoll.server.DeliveryReading.Ping;
import dev.plimsoll.server.DeliveryReading.Unneeded;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a delivery whose signature is right. Nothing in its results comes from the payload without
/// having been held against the host's rules for it, so they may be logged.
final class DeliveryReader {
  private static final Pattern GUID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern EVENT = Pattern.compile("[a-z0-9_]{1,64}");
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final InstantSource clock;

  DeliveryReader(InstantSource clock) {
    this.clock = clock;
  }

  /// Reads the two headers that name a delivery, and its body.
  ///
  /// @param form whether the document is the `payload` field of a form
  DeliveryReading read(@Nullable String guid, @Nullable String event, boolean form, byte[] body) {
    if (guid == null || !GUID.matcher(guid).matches()) {
      return new Malformed("X-GitHub-Delivery is missing or no GUID");
    }
    if (event == null || !EVENT.matcher(event).matches()) {
      return new Malformed("X-GitHub-Event is missing or no event name");
    }
    Optional<byte[]> document = form ? FormPayload.of(body) : Optional.of(body);
    return document
        .map(json -> read(guid, event, json))
        .orElseGet(() -> new Malformed("the form has no readable payload field"));
  }

  private DeliveryReading read(String guid, String event, byte[] json) {
    JsonNode payload;
    try {
      payload = JSON.readTree(json);
    } catch (IOException e) {
      return new Malformed("the body is not JSON");
    }
    if (!payload.isObject()) {
      return new Malformed("the body is not a JSON object");
    }
    if (event.equals("ping")) {
      return new Ping();
    }
    Payload said = new Payload(payload);
    return switch (meaning(event, said)) {
      case Meaning.Nothing(String why) -> new Unneeded(why);
      case Meaning.Malformed(String why) -> new Malformed(why);
      case Meaning.Consequences(String about, List<Consequence> consequences) -> {
        Delivery delivery = new Delivery(guid, event, said.action(), clock.instant(), json);
        yield new Needed(delivery, about, consequences);
      }
    };
  }

  private static Meaning meaning(String event, Payload payload) {
    return switch (event) {
      case "pull_request" -> PullRequestEvent.read(payload);
      case "issue_comment" -> CommentEvent.inConversation(payload);
      case "pull_request_review_comment" -> CommentEvent.inThread(payload);
      case "check_run" -> CheckEvent.ofRun(payload);
      case "check_suite" -> CheckEvent.ofSuite(payload);
      case "merge_group" -> MergeGroupEvent.read(payload);
      case "installation" -> InstallationEvent.read(payload);
      case "installation_repositories" -> InstallationEvent.ofRepositories(payload);
      case "installation_target" -> InstallationEvent.ofTarget(payload);
      case "repository" -> RepositoryEvent.read(payload);
      case "push" -> RepositoryEvent.ofPush(payload);
      default -> new Meaning.Nothing("nothing depends on this event");
    };
  }
}
