package dev.plimsoll.config;

import dev.plimsoll.rule.ImageFact;
import dev.plimsoll.rule.RuleInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// One value that holds for a path.
///
/// @param key as it is written, with dots between its parts
/// @param value as text
public record Holding(String key, String value, Origin origin) {
  private static Holding of(String key, Setting<?> setting, String value) {
    return new Holding(key, value, setting.origin());
  }

  /// All values that hold for a path, in the order of the documentation.
  public static List<Holding> all(
      Configuration configuration, Collection<RuleInfo> rules, String path) {
    List<Holding> found = new ArrayList<>();
    found.add(checked(configuration, path));
    for (RuleInfo rule : rules) {
      Setting<Level> level = configuration.level(rule, path);
      found.add(of("rules." + rule.id(), level, level.value().label()));
    }
    Setting<String> user = configuration.user(path);
    found.add(of("user.name", user, user.value()));
    configuration.images().forEach(image -> found.add(image(image)));
    configuration.ignores().stream()
        .filter(ignore -> ignore.isFor(path))
        .forEach(ignore -> found.add(new Holding("ignore", ignored(ignore), ignore.origin())));
    found.add(of("fail-on", configuration.failOn(), configuration.failOn().value().label()));
    found.add(of("scope", configuration.scope(), configuration.scope().value().label()));
    found.addAll(comments(configuration.comments()));
    found.add(
        of(
            "check.merge-queue",
            configuration.mergeQueue(),
            configuration.mergeQueue().value().label()));
    Setting<Boolean> scanning = configuration.codeScanning();
    found.add(of("code-scanning", scanning, scanning.value() ? "on" : "off"));
    return found;
  }

  private static Holding checked(Configuration configuration, String path) {
    return configuration
        .exclusion(path)
        .map(pattern -> of("paths", pattern, "not checked (" + pattern.value() + ")"))
        .orElse(new Holding("paths", "checked", Origin.DEFAULT));
  }

  private static Holding image(Setting<ImageFact> image) {
    ImageFact fact = image.value();
    List<String> said = new ArrayList<>();
    fact.user().ifPresent(user -> said.add("user " + user));
    if (!fact.writes().isEmpty()) {
      said.add("writes " + String.join(", ", fact.writes()));
    }
    return of("images." + fact.pattern(), image, String.join("; ", said));
  }

  private static String ignored(Ignore ignore) {
    return String.join(", ", ignore.rules())
        + ignore.container().map(" of "::concat).orElse("")
        + ignore.reason().map(": "::concat).orElse("");
  }

  private static List<Holding> comments(CommentSettings comments) {
    return List.of(
        of("comments", comments.enabled(), comments.enabled().value() ? "on" : "off"),
        of("comments.max", comments.max(), comments.max().value().toString()),
        of("comments.drafts", comments.drafts(), comments.drafts().value().toString()),
        of("comments.bots", comments.bots(), comments.bots().value().toString()));
  }
}
