package dev.plimsoll.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a server tells on its port for figures.
record Scrape(List<Series> series) {
  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /// One line of it.
  record Series(String name, Map<String, String> labels, double value) {
    private boolean has(Map<String, String> wanted) {
      return labels.entrySet().containsAll(wanted.entrySet());
    }
  }

  static Scrape of(URI address) throws IOException {
    try (InputStream body = address.toURL().openStream()) {
      return read(new String(body.readAllBytes(), UTF_8));
    }
  }

  static Scrape read(String text) {
    List<Series> series = new ArrayList<>();
    text.lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> {
          Matcher parts = LINE.matcher(line);
          if (!parts.matches()) {
            throw new AssertionError("no line of Prometheus's text format: " + line);
          }
          Map<String, String> labels = new TreeMap<>();
          Matcher label = LABEL.matcher(parts.group(2) == null ? "" : parts.group(2));
          while (label.find()) {
            labels.put(label.group(1), label.group(2));
          }
          series.add(new Series(parts.group(1), labels, Double.parseDouble(parts.group(3))));
        });
    return new Scrape(series);
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>();
    series.forEach(line -> names.add(line.name()));
    return names;
  }

  Set<String> labels(String name) {
    Set<String> labels = new TreeSet<>();
    series.stream()
        .filter(line -> line.name().equals(name))
        .forEach(line -> labels.addAll(line.labels().keySet()));
    return labels;
  }

  /// The sum of all series of a name with these labels.
  double sum(String name, Map<String, String> labels) {
    return series.stream()
        .filter(line -> line.name().equals(name) && line.has(labels))
        .mapToDouble(Series::value)
        .sum();
  }
}
