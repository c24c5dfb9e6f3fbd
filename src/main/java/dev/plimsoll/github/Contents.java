package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.Content;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads files' contents, each named as `commit:path`, along with another question or alone.
final class Contents {
  /// How many files one request asks for: all of them, in all but the largest pull requests.
  static final int BATCH = 200;

  private static final long LARGEST = 1024 * 1024;

  static final String FRAGMENT =
      """
      fragment Contents on Blob { text isBinary isTruncated byteSize }
      """;

  private Contents() {}

  static List<List<String>> batches(List<String> expressions) {
    List<List<String>> batches = new ArrayList<>();
    for (int from = 0; from < expressions.size(); from += BATCH) {
      batches.add(expressions.subList(from, Math.min(from + BATCH, expressions.size())));
    }
    return batches;
  }

  static void ask(RepositoryQuery query, List<String> expressions) {
    for (int i = 0; i < expressions.size(); i++) {
      String alias = alias(i);
      query
          .variable(alias, "String!", expressions.get(i))
          .select(alias + ": object(expression: $" + alias + ") { ...Contents }")
          .fragment(FRAGMENT);
    }
  }

  /// The content of every expression whose answer is there, or is known to be nothing.
  static Map<String, Content> read(GraphQl.Reply reply, List<String> expressions) {
    Map<String, Content> contents = new HashMap<>();
    for (int i = 0; i < expressions.size(); i++) {
      JsonNode blob = reply.data().path("repository").path(alias(i));
      if (!blob.isObject() && reply.hasErrorAt(RepositoryQuery.place(alias(i)))) {
        continue;
      }
      contents.put(expressions.get(i), content(blob));
    }
    return contents;
  }

  static Content content(JsonNode blob) {
    if (!blob.has("byteSize")) {
      return new Content.Absent();
    }
    if (blob.path("isBinary").asBoolean()) {
      return new Content.Binary();
    }
    long bytes = blob.path("byteSize").asLong();
    if (bytes > LARGEST || blob.path("isTruncated").asBoolean()) {
      return new Content.TooLarge(bytes);
    }
    return blob.path("text").isTextual()
        ? new Content.Text(SourceText.of(blob.path("text").asText()))
        : new Content.Binary();
  }

  private static String alias(int index) {
    return "file" + index;
  }
}
