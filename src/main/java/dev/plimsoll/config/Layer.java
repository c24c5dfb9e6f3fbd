package dev.plimsoll.config;

import dev.plimsoll.rule.ImageFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one file says; whatever it does not say is absent.
record Layer(
    Map<String, Setting<Level>> rules,
    Optional<Setting<String>> user,
    Paths paths,
    List<PathOverride> overrides,
    List<Setting<ImageFact>> images,
    Optional<Setting<FailOn>> failOn,
    Optional<Setting<Scope>> scope,
    List<Ignore> ignores,
    Comments comments,
    Optional<Setting<MergeQueue>> mergeQueue,
    Optional<Setting<Boolean>> codeScanning) {

  /// What one file says of comments.
  record Comments(
      Optional<Setting<Boolean>> enabled,
      Optional<Setting<Integer>> max,
      Optional<Setting<Boolean>> drafts,
      Optional<Setting<Boolean>> bots) {
    static final Comments UNSAID =
        new Comments(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Comments enabled(Setting<Boolean> enabled) {
      return new Comments(
          Optional.of(enabled), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /// A file that says nothing.
  static final Layer EMPTY =
      new Layer(
          Map.of(),
          Optional.empty(),
          Paths.ALL,
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Comments.UNSAID,
          Optional.empty(),
          Optional.empty());

  Layer {
    rules = Map.copyOf(rules);
    overrides = List.copyOf(overrides);
    images = List.copyOf(images);
    ignores = List.copyOf(ignores);
  }

  /// What the file says of a rule at a path: the last override that names it, then its general
  /// rules; at each place a rule's identifier before its category.
  Optional<Setting<Level>> level(String rule, String category, String path) {
    return overrides.reversed().stream()
        .filter(override -> override.isFor(path))
        .flatMap(override -> named(override.rules(), rule, category).stream())
        .findFirst()
        .or(() -> named(rules, rule, category));
  }

  private static Optional<Setting<Level>> named(
      Map<String, Setting<Level>> levels, String rule, String category) {
    return Optional.ofNullable(levels.get(rule))
        .or(() -> Optional.ofNullable(levels.get(category)));
  }

  /// The name of the user at a path: the last override that has one, then the general one.
  Optional<Setting<String>> user(String path) {
    return overrides.reversed().stream()
        .filter(override -> override.isFor(path))
        .flatMap(override -> override.user().stream())
        .findFirst()
        .or(() -> user);
  }
}
