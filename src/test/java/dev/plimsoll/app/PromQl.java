package dev.plimsoll.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Which metrics an expression of Prometheus names, and with which labels it picks or groups them.
final class PromQl {
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\$\\w+|\\[[^]]*]|[a-zA-Z_:][a-zA-Z0-9_:]*|\\S");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
  private static final Set<String> WORDS =
      Set.of("by", "without", "and", "or", "unless", "on", "ignoring", "offset", "bool");

  private final Map<String, Set<String>> metrics = new LinkedHashMap<>();

  private PromQl() {}

  /// The labels by metric.
  static Map<String, Set<String>> read(String expression) {
    PromQl reader = new PromQl();
    reader.walk(TOKEN.matcher(expression).results().map(MatchResult::group).toList());
    return reader.metrics;
  }

  /// What is grouped by stands before what it is grouped of.
  private void walk(List<String> tokens) {
    Set<String> grouping = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
      if (token.equals("by")) {
        grouping.clear();
        i = names(tokens, i + 1, ")", grouping);
      } else if (NAME.matcher(token).matches()
          && !WORDS.contains(token)
          && !next.equals("(")
          && !tokenIsAggregation(tokens, i)) {
        Set<String> labels = metrics.computeIfAbsent(token, name -> new TreeSet<>());
        labels.addAll(grouping);
        if (next.equals("{")) {
          i = names(tokens, i + 1, "}", labels);
        }
      }
    }
  }

  private static boolean tokenIsAggregation(List<String> tokens, int at) {
    return at + 1 < tokens.size() && tokens.get(at + 1).equals("by");
  }

  private static int names(List<String> tokens, int from, String end, Set<String> into) {
    int i = from;
    while (!tokens.get(i).equals(end)) {
      if (NAME.matcher(tokens.get(i)).matches()) {
        into.add(tokens.get(i));
      }
      i++;
    }
    return i;
  }
}
