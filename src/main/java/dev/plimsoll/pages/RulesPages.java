package dev.plimsoll.pages;

import dev.plimsoll.report.RulePage;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.RuleInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The pages about rules.
public final class RulesPages {
  private static final int LONGEST_QUERY = 100;

  private final List<RuleInfo> rules;
  private final Supplier<List<RuleEntry>> entries;

  /// @param rules each with a page of its own, see [RulePage#markdown]
  public RulesPages(List<RuleInfo> rules) {
    this.rules = List.copyOf(rules);
    this.entries = new Once<>(this::read);
  }

  /// The rules of one practice.
  public record Group(Practice practice, List<RuleEntry> rules) {
    public Group {
      rules = List.copyOf(rules);
    }
  }

  /// The list of all rules by practice, or of those that are found; a whole document.
  ///
  /// @param query what is searched for; blank for nothing
  public String index(String query) {
    String asked = query.strip();
    String wanted = asked.substring(0, Math.min(asked.length(), LONGEST_QUERY));
    Map<String, Object> values = new HashMap<>();
    values.put("query", wanted);
    values.put("all", rules.size());
    values.put("groups", wanted.isEmpty() ? groups() : List.of());
    values.put("found", wanted.isEmpty() ? List.of() : RuleSearch.find(wanted, entries.get()));
    return Templates.fill("rules.jte", values);
  }

  /// The page of one rule, as a whole document; empty where there is no such rule.
  ///
  /// @param examples a part of a page of our own making, or nothing
  public Optional<String> rule(String id, String examples) {
    List<RuleEntry> all = entries.get();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(id)) {
        Map<String, Object> values = new HashMap<>();
        values.put("rule", all.get(i));
        values.put("examples", examples);
        values.put("previous", i == 0 ? "" : all.get(i - 1).id());
        values.put("next", i == all.size() - 1 ? "" : all.get(i + 1).id());
        return Optional.of(Templates.fill("rule.jte", values));
      }
    }
    return Optional.empty();
  }

  /// Where to read of a check that another tool calls so: the page of our rule, or what is found
  /// where several rules are about it. Empty where none is.
  public Optional<String> namesake(String alias) {
    List<String> ours =
        rules.stream()
            .filter(rule ->
                Stream.concat(Stream.of(rule.id()), rule.aliases().stream())
                    .anyMatch(alias::equalsIgnoreCase))
            .map(RuleInfo::id)
            .toList();
    return switch (ours.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("/rules/" + ours.getFirst());
      default -> Optional.of("/rules?q=" + URLEncoder.encode(alias, StandardCharsets.UTF_8));
    };
  }

  private List<Group> groups() {
    return Stream.of(Category.values())
        .map(category ->
            new Group(
                Practice.of(category),
                entries.get().stream().filter(rule -> rule.info().category() == category).toList()))
        .filter(group -> !group.rules().isEmpty())
        .toList();
  }

  private List<RuleEntry> read() {
    List<String> ids = rules.stream().map(RuleInfo::id).toList();
    return rules.stream()
        .map(rule ->
            new RuleEntry(
                rule,
                RuleText.of(
                    RulePage.markdown(rule.id()).orElseThrow(),
                    name -> ids.contains(name) && !name.equals(rule.id()))))
        .toList();
  }
}
