package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.review.ChangedFile.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The changed files as GraphQL tells them: their paths and what became of them, no patches and no
/// former names.
final class ChangedPaths {
  static final String FRAGMENT =
      """
      fragment ChangedPaths on PullRequest {
        files(first: 100) { pageInfo { hasNextPage } nodes { path changeType } }
      }
      """;

  private ChangedPaths() {}

  /// Empty where they are not all there, or one of them had another name before.
  static Optional<List<ListedFile>> read(JsonNode pullRequest) {
    JsonNode files = pullRequest.path("files");
    if (!files.path("nodes").isArray() || files.path("pageInfo").path("hasNextPage").asBoolean()) {
      return Optional.empty();
    }
    List<ListedFile> listed = new ArrayList<>();
    for (JsonNode file : files.path("nodes")) {
      if (file.path("changeType").asText().equals("RENAMED")) {
        return Optional.empty();
      }
      listed.add(
          new ListedFile(
              file.path("path").asText(),
              Optional.empty(),
              status(file.path("changeType").asText()),
              Optional.empty(),
              Optional.empty()));
    }
    return Optional.of(List.copyOf(listed));
  }

  private static Status status(String word) {
    return switch (word) {
      case "ADDED" -> Status.ADDED;
      case "DELETED" -> Status.REMOVED;
      case "COPIED" -> Status.COPIED;
      default -> Status.MODIFIED;
    };
  }
}
