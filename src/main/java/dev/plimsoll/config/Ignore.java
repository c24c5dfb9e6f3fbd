package dev.plimsoll.config;

import dev.plimsoll.rule.RuleInfo;
import java.util.List;
import java.util.Optional;

/// Findings that the configuration takes away, for files that cannot carry comments.
///
/// @param rules identifiers of rules, or names of categories
/// @param paths where; nowhere else
/// @param container the name of the container or service it is about; every one if absent
public record Ignore(
    List<String> rules,
    List<PathPattern> paths,
    Optional<String> container,
    Optional<String> reason,
    Origin origin) {
  public Ignore {
    rules = List.copyOf(rules);
    paths = List.copyOf(paths);
  }

  public boolean isFor(String path) {
    return PathPattern.anyMatches(paths, path);
  }

  public boolean covers(RuleInfo rule) {
    return rules.contains(rule.id()) || rules.contains(rule.category().label());
  }
}
