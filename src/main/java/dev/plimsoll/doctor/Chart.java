package dev.plimsoll.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.engine.Version;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was found, written down for people or for programs.
public record Chart(List<Observation> observations) {
  private static final JsonMapper JSON = new JsonMapper();

  public Chart {
    observations = List.copyOf(observations);
  }

  /// Whether nothing is in the way of reviews.
  public boolean isSound() {
    return observations.stream().noneMatch(one -> one.health() == Health.FAILED);
  }

  /// A line for each, one more for what to do, and a count at the end.
  public String toText() {
    StringBuilder text = new StringBuilder();
    for (Observation one : observations) {
      text.append(line(one.health().word(), one.check(), one.found()));
      if (!one.remedy().isEmpty()) {
        text.append(line("", "", "-> " + one.remedy()));
      }
    }
    return text.append('\n').append(count()).append('\n').toString();
  }

  private static String line(String health, String check, String text) {
    return String.format(Locale.ROOT, "%-8s %-14s %s\n", health, check, text);
  }

  private String count() {
    Map<Health, Integer> counts = new EnumMap<>(Health.class);
    observations.forEach(one -> counts.merge(one.health(), 1, Integer::sum));
    List<String> parts =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().word())
            .toList();
    return String.join(", ", parts);
  }

  /// The same as one JSON document.
  public String toJson() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", Version.current());
    document.put("sound", isSound());
    document.put("checks", observations.stream().map(Chart::fields).toList());
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Map<String, String> fields(Observation one) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("check", one.check());
    fields.put("status", one.health().word());
    fields.put("found", one.found());
    fields.put("remedy", one.remedy());
    return fields;
  }
}
