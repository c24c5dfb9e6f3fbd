package dev.plimsoll.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A file of `src/test/resources/situations`: what is given, what happens, what is wanted.
record Situation(String name, JsonNode document) {
  private static final Path FOLDER = Path.of("src/test/resources/situations");
  private static final Set<String> OF_PEOPLE_WHO_TALK =
      Set.of("answer", "resolve", "unresolve", "delete", "commit", "refuse-resolving");

  /// Something that happens, with what belongs to it.
  record Event(String name, JsonNode details) {}

  static List<Situation> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(Situation::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Situation read(Path file) {
    try {
      Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      String name = file.getFileName().toString().replace(".yaml", "");
      return new Situation(name, new ObjectMapper().valueToTree(yaml));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String about() {
    return name + ": " + document.path("about").asText();
  }

  JsonNode given() {
    return document.path("given");
  }

  JsonNode wanted() {
    return document.path("wanted");
  }

  List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (JsonNode event : document.path("events")) {
      if (event.isTextual()) {
        events.add(new Event(event.asText(), MissingNode.getInstance()));
      } else {
        for (Map.Entry<String, JsonNode> one : event.properties()) {
          events.add(new Event(one.getKey(), one.getValue()));
        }
      }
    }
    return events;
  }

  /// Whether all deliveries may as well come after all events: nothing that stands comes from what
  /// was so in between.
  boolean hasNoHistory() {
    return !document.path("history").asText().equals("matters")
        && given().path("fail").isMissingNode()
        && events().stream()
            .noneMatch(
                event -> OF_PEOPLE_WHO_TALK.contains(event.name()) || event.name().equals("fail"));
  }
}
