package dev.plimsoll.config;

import dev.plimsoll.rule.Preferences;
import dev.plimsoll.rule.ImageFact;
import dev.plimsoll.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What holds, asked by path. Immutable. Made of layers, the nearest first: what a nearer one says
/// of a setting, a rule or a category holds; excluded paths, images and ignored findings of all
/// layers add up.
public final class Configuration {
  /// What holds where no file says anything.
  public static final Configuration DEFAULT = new Configuration(List.of(), List.of());

  private final List<Layer> layers;
  private final List<ConfigurationProblem> problems;

  private Configuration(List<Layer> layers, List<ConfigurationProblem> problems) {
    this.layers = List.copyOf(layers);
    this.problems = List.copyOf(problems);
  }

  static Configuration of(Layer layer, List<ConfigurationProblem> problems) {
    return new Configuration(List.of(layer), problems);
  }

  /// This one laid over `base`, such as a repository's over its organisation's.
  public Configuration over(Configuration base) {
    return new Configuration(joined(layers, base.layers), joined(problems, base.problems));
  }

  Configuration with(ConfigurationProblem problem) {
    return new Configuration(layers, joined(problems, List.of(problem)));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /// What is wrong with the files, in their order; whatever could be read holds all the same.
  public List<ConfigurationProblem> problems() {
    return problems;
  }

  public boolean isBroken() {
    return !problems.isEmpty();
  }

  /// From which severity on a finding fails the check.
  public Setting<FailOn> failOn() {
    return nearest(Layer::failOn).orElse(Setting.byDefault(FailOn.WARNING));
  }

  /// Which findings of a change count.
  public Setting<Scope> scope() {
    return nearest(Layer::scope).orElse(Setting.byDefault(Scope.NEW));
  }

  public Setting<MergeQueue> mergeQueue() {
    return nearest(Layer::mergeQueue).orElse(Setting.byDefault(MergeQueue.TRUST));
  }

  /// Whether what is found on the default branch goes to the host's code scanning.
  public Setting<Boolean> codeScanning() {
    return nearest(Layer::codeScanning).orElse(Setting.byDefault(false));
  }

  public CommentSettings comments() {
    CommentSettings otherwise = CommentSettings.DEFAULT;
    return new CommentSettings(
        nearest(layer -> layer.comments().enabled()).orElse(otherwise.enabled()),
        nearest(layer -> layer.comments().max()).orElse(otherwise.max()),
        nearest(layer -> layer.comments().drafts()).orElse(otherwise.drafts()),
        nearest(layer -> layer.comments().bots()).orElse(otherwise.bots()));
  }

  /// What keeps the file at `path` from being checked, if anything does: the pattern that excludes
  /// it, or the first of those that it would have to match.
  public Optional<Setting<PathPattern>> exclusion(String path) {
    Optional<Setting<PathPattern>> excluded =
        layers.stream()
            .flatMap(layer -> layer.paths().exclude().stream())
            .filter(pattern -> pattern.value().matches(path))
            .findFirst();
    return excluded.or(() ->
        nearest(layer -> layer.paths().include())
            .filter(
                included -> included.stream().noneMatch(pattern -> pattern.value().matches(path)))
            .flatMap(included -> included.stream().findFirst()));
  }

  /// How much findings of a rule weigh in the file at `path`.
  public Setting<Level> level(RuleInfo rule, String path) {
    return nearest(layer -> layer.level(rule.id(), rule.category().label(), path))
        .orElse(Setting.byDefault(Level.of(rule.severity())));
  }

  /// The name of a user that a fix makes in the file at `path`.
  public Setting<String> user(String path) {
    return nearest(layer -> layer.user(path)).orElse(Setting.byDefault(Preferences.DEFAULT.user()));
  }

  /// What is said of images; the first that matches holds.
  public List<Setting<ImageFact>> images() {
    return all(Layer::images);
  }

  /// The findings that are taken away.
  public List<Ignore> ignores() {
    return all(Layer::ignores);
  }

  /// What rules are told for the file at `path`.
  public Preferences preferences(String path) {
    return new Preferences(user(path).value(), images().stream().map(Setting::value).toList());
  }

  private <T> Optional<T> nearest(Function<Layer, Optional<T>> question) {
    return layers.stream().flatMap(layer -> question.apply(layer).stream()).findFirst();
  }

  private <T> List<T> all(Function<Layer, List<T>> question) {
    List<T> found = new ArrayList<>();
    layers.forEach(layer -> found.addAll(question.apply(layer)));
    return found;
  }
}
