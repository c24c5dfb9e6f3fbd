package dev.plimsoll.config;

import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.RuleInfo;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names by which rules are called in configurations and comments.
///
/// @param rules all there are
public record RuleNames(List<RuleInfo> rules) {
  public RuleNames {
    rules = List.copyOf(rules);
  }

  public static RuleNames of(Collection<RuleInfo> rules) {
    return new RuleNames(List.copyOf(rules));
  }

  /// Identifiers and categories.
  public List<String> all() {
    return Stream.concat(
            rules.stream().map(RuleInfo::id), Stream.of(Category.values()).map(Category::label))
        .toList();
  }

  /// What is wrong with `name`, and which one may be meant; absent if it names a rule or a category.
  public Optional<String> mistake(String name) {
    List<String> known = all();
    if (known.contains(name)) {
      return Optional.empty();
    }
    String mistake = "there is no rule " + Quoted.of(name);
    String namesake = namesakes(name);
    if (!namesake.isEmpty()) {
      return Optional.of(mistake + "; here it is called " + namesake);
    }
    return Optional.of(
        mistake
            + Nearest.to(name, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse("; there are " + String.join(", ", known)));
  }

  private String namesakes(String alias) {
    return rules.stream()
        .filter(rule -> rule.aliases().stream().anyMatch(alias::equalsIgnoreCase))
        .map(RuleInfo::id)
        .collect(Collectors.joining(" or "));
  }
}
