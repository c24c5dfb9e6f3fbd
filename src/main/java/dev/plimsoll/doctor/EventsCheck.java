package dev.plimsoll.doctor;

import dev.plimsoll.github.AppNeeds;
import dev.plimsoll.github.RegisteredApp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Whether the App is told of what it has to know.
record EventsCheck(Supplier<RegisteredApp> app) implements Check {
  private static final String NAME = "events";
  private static final String VITAL = "pull_request";

  @Override
  public List<Observation> look() {
    List<String> subscribed = app.get().events();
    List<Observation> found = new ArrayList<>();
    AppNeeds.events().stream()
        .filter(event -> !subscribed.contains(event))
        .forEach(event -> found.add(missing(event)));
    subscribed.stream()
        .filter(event -> !AppNeeds.events().contains(event))
        .forEach(event -> found.add(unneeded(event)));
    return found.isEmpty()
        ? List.of(Observation.ok(NAME, "the App is told of all that it has to know"))
        : found;
  }

  private static Observation missing(String event) {
    String found = event + " is not subscribed: " + cost(event);
    String remedy =
        "On the App's page, under Permissions & events, tick it. Where it is not shown, the"
            + " permission that it needs is missing.";
    return event.equals(VITAL)
        ? Observation.failed(NAME, found, remedy)
        : Observation.warning(NAME, found, remedy);
  }

  private static Observation unneeded(String event) {
    return Observation.warning(
        NAME,
        event + " is subscribed, which Plimsoll does not need",
        "On the App's page, under Permissions & events, untick it: each is a delivery more.");
  }

  private static String cost(String event) {
    return switch (event) {
      case "pull_request" -> "no pull request is reviewed";
      case "issue_comment", "pull_request_review_comment" -> "what people say there is not heard";
      case "check_run" -> "the buttons of the check run do nothing";
      case "check_suite" -> "to run all checks again does nothing";
      case "merge_group" -> "a merge queue waits for the verdict in vain";
      case "push" -> "the default branch is not looked at";
      case "repository" -> "renamed and deleted repositories are noticed late";
      default -> "what depends on it does not happen";
    };
  }
}
