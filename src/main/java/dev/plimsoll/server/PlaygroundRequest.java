package dev.plimsoll.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.playground.Pasted;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Reads what somebody pastes, from a form or from JSON.
final class PlaygroundRequest {
  /// In a form a byte takes three at most, in JSON six, but for what nobody pastes.
  private static final long SKIPPED = 8 * 1024 * 1024;

  private static final int LONGEST_BODY = 3 * Pasted.LIMIT + 1000;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOO_LARGE =
      "This is too large: up to "
          + Pasted.LIMIT / 1000
          + " kB and "
          + Pasted.MOST_LINES
          + " lines are looked at.";

  private PlaygroundRequest() {}

  /// @throws PlaygroundRefusal when it cannot be looked at
  static Pasted fromJson(Context request) throws IOException, PlaygroundRefusal {
    if (!isOfType(request, "application/json")) {
      throw new PlaygroundRefusal(415, "Send application/json.");
    }
    try {
      JsonNode body = JSON.readTree(body(request));
      if (!body.path("text").isTextual()) {
        throw new PlaygroundRefusal(400, "Send an object with text, and name if there is one.");
      }
      return pasted(
          body.path("name").asText(""), body.get("text").asText(), body.path("apply").asText(""));
    } catch (JsonProcessingException e) {
      throw new PlaygroundRefusal(400, "This is no JSON.");
    }
  }

  /// @throws PlaygroundRefusal when it cannot be looked at
  static Pasted fromForm(Context request) throws IOException, PlaygroundRefusal {
    if (!isOfType(request, "application/x-www-form-urlencoded")) {
      throw new PlaygroundRefusal(415, "Send the form of this page.");
    }
    Map<String, String> fields = new HashMap<>();
    for (String field : new String(body(request), StandardCharsets.US_ASCII).split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      }
    }
    // Browsers send each end of a line as CRLF, whatever it was.
    String text = fields.getOrDefault("text", "").replace("\r\n", "\n");
    return pasted(fields.getOrDefault("name", ""), text, fields.getOrDefault("apply", ""));
  }

  private static boolean isOfType(Context request, String type) {
    String given = request.contentType();
    return given != null && given.split(";", 2)[0].strip().equalsIgnoreCase(type);
  }

  private static String decoded(String field) throws PlaygroundRefusal {
    try {
      return URLDecoder.decode(field, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new PlaygroundRefusal(400, "Send the form of this page.");
    }
  }

  private static Pasted pasted(String name, String text, String apply) throws PlaygroundRefusal {
    Pasted pasted = new Pasted(name, text, Pasted.Apply.of(apply));
    if (pasted.isTooLarge()) {
      throw new PlaygroundRefusal(413, TOO_LARGE);
    }
    return pasted;
  }

  private static byte[] body(Context request) throws IOException, PlaygroundRefusal {
    byte[] body = request.req().getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      // A browser that still sends when the connection ends does not see the answer.
      request.req().getInputStream().skip(SKIPPED);
      throw new PlaygroundRefusal(413, TOO_LARGE);
    }
    return body;
  }
}
