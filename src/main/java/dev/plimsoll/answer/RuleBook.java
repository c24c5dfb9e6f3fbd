package dev.plimsoll.answer;

import dev.plimsoll.config.RuleNames;
import dev.plimsoll.rule.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The rules as people ask for them.
///
/// @param page a rule's page as Markdown, by its identifier
/// @param address where its page is to be read
public record RuleBook(
    List<RuleInfo> rules,
    Function<String, Optional<String>> page,
    Function<String, String> address) {
  private static final Pattern HEADING = Pattern.compile("(?m)^## ");
  private static final List<String> PARTS =
      List.of("What it finds", "Why it matters", "When to keep it", "Fix safety");
  private static final int LONGEST_PART = 1_200;

  public RuleBook {
    rules = List.copyOf(rules);
  }

  /// The rule of this name, also by the name that another tool has for the only one like it.
  Optional<RuleInfo> find(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    List<RuleInfo> found = rules.stream().filter(rule -> rule.id().equals(wanted)).toList();
    if (found.isEmpty()) {
      found =
          rules.stream()
              .filter(rule -> rule.aliases().stream().anyMatch(wanted::equalsIgnoreCase))
              .toList();
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /// Which rule may be meant by a name that is none.
  String mistake(String name) {
    return RuleNames.of(rules).mistake(name).orElse("that is the name of several rules");
  }

  /// The parts of a rule's page that say what it is about, each cut where it is long.
  String shortened(RuleInfo rule) {
    StringBuilder text = new StringBuilder();
    for (String section : HEADING.split(page.apply(rule.id()).orElse(""), -1)) {
      String title = section.lines().findFirst().orElse("").strip();
      if (PARTS.contains(title)) {
        String body = section.substring(section.indexOf('\n') + 1).strip();
        text.append("\n\n**").append(title).append("**\n\n").append(cut(body));
      }
    }
    return text.toString().strip();
  }

  /// Whole paragraphs, as many as there is room for; the first in any case.
  private static String cut(String body) {
    if (body.length() <= LONGEST_PART || body.contains("```")) {
      return body;
    }
    int end = Math.max(body.lastIndexOf("\n\n", LONGEST_PART), body.indexOf("\n\n"));
    return end < 0 ? body : body.substring(0, end) + " …";
  }
}
