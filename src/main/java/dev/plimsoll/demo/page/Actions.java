package dev.plimsoll.demo.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// What the page can have done, by name. One thing happens at a time, and only while the server is
/// there to hear of it.
final class Actions {
  /// Does one thing.
  @FunctionalInterface
  private interface Action {
    void doWith(JsonNode input) throws RefusedException, IOException, InterruptedException;
  }

  private final ReentrantLock turn = new ReentrantLock();
  private final Map<String, Action> actions;
  private final ServerKeeper keeper;
  private final Killing killing;

  Actions(Visitor visitor, ServerKeeper keeper, Killing killing) {
    this.keeper = keeper;
    this.killing = killing;
    this.actions =
        Map.ofEntries(
            Map.entry("commit", input -> visitor.commitSuggestion(text(input, "thread"))),
            Map.entry("commit-all", input -> visitor.commitAllSuggestions()),
            Map.entry("push", input -> visitor.push(Prepared.named(text(input, "change")))),
            Map.entry("edit", input -> visitor.edit(texts(input.path("files")))),
            Map.entry("kill", input -> visitor.kill(moment(text(input, "moment")))),
            Map.entry("redeliver", input -> visitor.redeliver()),
            Map.entry("resolve", input -> visitor.resolve(text(input, "thread"))),
            Map.entry(
                "answer", input -> visitor.answer(text(input, "thread"), text(input, "text"))),
            Map.entry("comment", input -> visitor.comment(text(input, "text"))),
            Map.entry("press", input -> visitor.press(text(input, "button"))),
            Map.entry("reset", input -> visitor.beginAgain()));
  }

  /// Does what the name says.
  ///
  /// @return whether there is such an action
  /// @throws RefusedException where it cannot be done now
  boolean perform(String name, JsonNode input)
      throws RefusedException, IOException, InterruptedException {
    Optional<Action> action = Optional.ofNullable(actions.get(name));
    if (action.isEmpty()) {
      return false;
    }
    turn.lockInterruptibly();
    try {
      if (keeper.state() != ServerKeeper.State.READY || killing.running()) {
        throw new RefusedException("Plimsoll is being started; a moment, please.");
      }
      action.get().doWith(input);
      return true;
    } finally {
      turn.unlock();
    }
  }

  private static Moment moment(String name) throws RefusedException {
    for (Moment moment : Moment.values()) {
      if (moment.name().equals(name)) {
        return moment;
      }
    }
    throw new RefusedException("There is no such moment.");
  }

  private static String text(JsonNode input, String field) throws RefusedException {
    JsonNode value = input.path(field);
    if (!value.isTextual()) {
      throw new RefusedException("The field " + field + " is missing.");
    }
    return value.asText();
  }

  private static Map<String, String> texts(JsonNode files) throws RefusedException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> file : files.properties()) {
      if (!file.getValue().isTextual()) {
        throw new RefusedException("A file is text.");
      }
      texts.put(file.getKey(), file.getValue().asText());
    }
    return texts;
  }
}
