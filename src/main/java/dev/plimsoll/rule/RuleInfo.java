package dev.plimsoll.rule;

import java.util.List;

/// What is known of a rule without running it.
///
/// @param id the pattern it finds, in kebab case, so that "ignore `add-instead-of-copy`" reads well
/// @param severity the weight of its findings unless the configuration says otherwise
/// @param summary what is wrong, one sentence without markup
/// @param fix what change to expect, one sentence without markup
/// @param aliases identifiers of the same check in other tools, such as `DL3020` or `CKV_DOCKER_4`
public record RuleInfo(
    String id,
    Category category,
    Severity severity,
    String summary,
    String fix,
    List<String> aliases) {
  public RuleInfo {
    aliases = List.copyOf(aliases);
  }
}
