package dev.plimsoll.demo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/// Making and changing check runs.
final class CheckRunsEndpoint {
  private final Forge forge;
  private final RestViews views;

  CheckRunsEndpoint(Forge forge, RestViews views) {
    this.forge = forge;
    this.views = views;
  }

  Answer create(Request request, Matcher path) {
    JsonNode posted = request.json();
    if (!forge.holds(path)) {
      return Answer.notFound();
    }
    List<String> objections = CheckRunRules.objectionsToNew(posted, forge.repository());
    if (!objections.isEmpty()) {
      return Answer.unprocessable("Invalid request.", objections);
    }
    CheckRun run =
        CheckRun.begin(
                forge.nextId(),
                posted.path("name").asText(),
                posted.path("head_sha").asText(),
                forge.clock().instant())
            .with(posted);
    forge.put(run);
    return Answer.of(201, views.checkRun(run));
  }

  Answer update(Request request, Matcher path) {
    Optional<CheckRun> known =
        forge.checkRuns().stream()
            .filter(run -> String.valueOf(run.id()).equals(path.group("run")))
            .findFirst();
    if (!forge.holds(path) || known.isEmpty()) {
      return Answer.notFound();
    }
    List<String> objections = CheckRunRules.objectionsToUpdate(request.json());
    if (!objections.isEmpty()) {
      return Answer.unprocessable("Invalid request.", objections);
    }
    CheckRun run = known.get().with(request.json());
    forge.put(run);
    return Answer.of(200, views.checkRun(run));
  }
}
