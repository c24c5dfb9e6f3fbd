package dev.plimsoll.github;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the App asks for where it is registered: the same as `app.yml`.
public final class AppNeeds {
  /// Those of installations come unasked.
  private static final List<String> EVENTS =
      List.of(
          "pull_request",
          "issue_comment",
          "pull_request_review_comment",
          "check_run",
          "check_suite",
          "merge_group",
          "push",
          "repository");

  /// Without these GitHub does not send what people say on a pull request, and merge groups.
  private static final Map<String, String> FOR_EVENTS =
      Map.of("issues", "read", "merge_queues", "read");

  private AppNeeds() {}

  /// In GitHub's words: `checks` to `write`.
  public static Map<String, String> permissions() {
    Map<String, String> all = new TreeMap<>(Operation.permissions());
    all.putAll(FOR_EVENTS);
    return all;
  }

  public static List<String> events() {
    return EVENTS;
  }
}
