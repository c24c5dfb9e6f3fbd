package dev.plimsoll.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds rules by words, each of which has to be in the rule's name, in its name in another tool,
/// or in what is said of it. The rule that is called exactly as asked comes first, then names
/// before summaries before the rest of the page.
final class RuleSearch {
  private static final int EXACTLY = 1000;
  private static final int IN_ID = 8;
  private static final int IN_ALIAS = 6;
  private static final int IN_SUMMARY = 4;
  private static final int IN_TEXT = 1;

  private RuleSearch() {}

  private record Hit(RuleEntry rule, int weight) {}

  /// The rules that are found, best first.
  static List<RuleEntry> find(String query, List<RuleEntry> rules) {
    String wanted = lower(query.strip());
    List<String> words = List.of(wanted.split("\\s+"));
    return rules.stream()
        .map(rule -> new Hit(rule, weight(rule, wanted, words)))
        .filter(hit -> hit.weight > 0)
        .sorted(Comparator.comparingInt(Hit::weight).reversed())
        .map(Hit::rule)
        .toList();
  }

  private static int weight(RuleEntry rule, String wanted, List<String> words) {
    int exact = isCalled(rule, wanted) ? EXACTLY : 0;
    int sum = exact;
    for (String word : words) {
      int weight = weight(rule, word);
      if (weight == 0) {
        return exact;
      }
      sum += weight;
    }
    return sum;
  }

  /// Whether this is its name, here or in another tool; `ds0002` is as good as `DS-0002`.
  private static boolean isCalled(RuleEntry rule, String name) {
    return names(rule).anyMatch(own -> letters(own).equals(letters(name)));
  }

  private static Stream<String> names(RuleEntry rule) {
    return Stream.concat(Stream.of(rule.id()), rule.info().aliases().stream());
  }

  private static String letters(String name) {
    return lower(name).replaceAll("[^a-z0-9]", "");
  }

  private static int weight(RuleEntry rule, String word) {
    String letters = letters(word);
    if (rule.id().contains(word)) {
      return IN_ID;
    } else if (!letters.isEmpty()
        && rule.info().aliases().stream().anyMatch(alias -> letters(alias).contains(letters))) {
      return IN_ALIAS;
    } else if (lower(rule.info().summary()).contains(word)
        || rule.info().category().label().equals(word)
        || rule.info().severity().label().equals(word)) {
      return IN_SUMMARY;
    }
    return lower(rule.text().plain()).contains(word) ? IN_TEXT : 0;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
