package dev.plimsoll.telemetry;

import java.util.Set;

/// The events that a label may name: whoever sends a request names one, and could name any number.
final class KnownEvents {
  private static final Set<String> NAMES =
      Set.of(
          "check_run",
          "check_suite",
          "github_app_authorization",
          "installation",
          "installation_repositories",
          "installation_target",
          "issue_comment",
          "merge_group",
          "meta",
          "ping",
          "pull_request",
          "pull_request_review",
          "pull_request_review_comment",
          "pull_request_review_thread",
          "push",
          "repository",
          "security_advisory");

  private KnownEvents() {}

  static String label(String event) {
    return NAMES.contains(event) ? event : "other";
  }
}
