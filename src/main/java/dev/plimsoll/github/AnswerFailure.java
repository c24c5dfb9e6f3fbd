package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.HostUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Turns an answer that is no success into the exception that says what to do about it.
final class AnswerFailure {
  private static final int LONGEST = 300;

  private AnswerFailure() {}

  static RuntimeException of(Call call, Answer answer, RetryTimes times) {
    String said = said(answer);
    String message = call + ": " + answer.status() + (said.isEmpty() ? "" : " " + said);
    if (answer.status() >= 500) {
      return times
          .afterFault(answer)
          .map(named -> new HostUnavailableException(message, named))
          .orElseGet(() -> new HostUnavailableException(message));
    }
    if (isRateLimit(answer, said)) {
      return new HostUnavailableException(message, times.afterLimit(answer));
    }
    return new HostRefusedException(answer.status(), message);
  }

  static boolean isRateLimit(Answer answer) {
    return (answer.status() == 403 || answer.status() == 429) && isRateLimit(answer, said(answer));
  }

  /// The secondary limit sometimes shows in nothing but the message.
  private static boolean isRateLimit(Answer answer, String said) {
    return switch (answer.status()) {
      case 429 -> true;
      case 403 ->
          answer.header("Retry-After").isPresent()
              || answer.header("x-ratelimit-remaining").filter("0"::equals).isPresent()
              || said.toLowerCase(Locale.ROOT).contains("rate limit");
      default -> false;
    };
  }

  private static String said(Answer answer) {
    try {
      JsonNode body = answer.json();
      List<String> parts = new ArrayList<>();
      parts.add(body.path("message").asText());
      for (JsonNode error : body.path("errors")) {
        parts.add(error.isTextual() ? error.asText() : error.path("message").asText());
      }
      return plain(String.join("; ", parts.stream().filter(part -> !part.isBlank()).toList()));
    } catch (IOException noJson) {
      return "";
    }
  }

  /// Text of the host made fit for a log line.
  static String plain(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
