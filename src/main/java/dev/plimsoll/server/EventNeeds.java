package dev.plimsoll.server;

import dev.plimsoll.recovery.Intake.Need;
import java.util.Map;
import java.util.Set;

/// What is known of a delivery before it is read: the same as [DeliveryReader] says, as far as
/// event and action tell.
final class EventNeeds {
  private static final Map<String, Set<String>> CERTAIN =
      Map.of(
          "pull_request",
          Set.of(
              "opened",
              "reopened",
              "synchronize",
              "ready_for_review",
              "converted_to_draft",
              "closed"),
          "check_run",
          Set.of("rerequested"),
          "check_suite",
          Set.of("rerequested"),
          "merge_group",
          Set.of("checks_requested"),
          "installation",
          Set.of("created", "deleted", "suspend", "unsuspend", "new_permissions_accepted"),
          "installation_repositories",
          Set.of("added", "removed"),
          "installation_target",
          Set.of("renamed"),
          "repository",
          Set.of("renamed", "transferred", "archived", "unarchived", "deleted"));

  private static final Map<String, Set<String>> PERHAPS =
      Map.of(
          "pull_request",
          Set.of("edited"),
          "issue_comment",
          Set.of("created", "edited"),
          "pull_request_review_comment",
          Set.of("created", "edited"),
          "check_run",
          Set.of("requested_action"),
          "push",
          Set.of(""));

  private EventNeeds() {}

  /// @param action empty where the event has none
  static Need of(String event, String action) {
    if (CERTAIN.getOrDefault(event, Set.of()).contains(action)) {
      return Need.CERTAIN;
    }
    return PERHAPS.getOrDefault(event, Set.of()).contains(action) ? Need.PERHAPS : Need.NONE;
  }
}
