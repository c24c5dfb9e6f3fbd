package dev.plimsoll.config;

import dev.plimsoll.rule.ImageFact;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.Tree;
import dev.plimsoll.tree.TreeParser;
import dev.plimsoll.tree.TreeProblem;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads configuration files. Whatever they hold, a configuration comes out; mistakes are among its
/// problems, and what could be read holds.
public final class ConfigurationReader {
  private static final int MOST_COMMENTS = 100;
  private static final List<String> SWITCHED_OFF = List.of("off", "false");
  private static final List<String> ON_OR_OFF = List.of("on", "off", "true", "false");

  private final RuleNames names;

  /// A reader for configurations that may name these rules.
  public ConfigurationReader(Collection<RuleInfo> rules) {
    this.names = RuleNames.of(rules);
  }

  /// Reads one file.
  ///
  /// @param path how the file is called in messages
  public Configuration read(String path, SourceText source) {
    ConfigurationFile file = new ConfigurationFile(path, source);
    Tree tree = TreeParser.parseYaml(source);
    tree.problems()
        .forEach(problem -> file.problem(problem.line(), problem.column(), message(problem)));
    tree.documents().stream()
        .skip(1)
        .forEach(more -> file.problem(more, "only the first document of the file is read"));
    Layer layer =
        tree.root()
            .flatMap(root -> file.section(Section.ROOT, root))
            .map(root -> layer(file, root))
            .orElse(Layer.EMPTY);
    return Configuration.of(layer, file.problems());
  }

  private static String message(TreeProblem problem) {
    return problem.kind() == TreeProblem.Kind.TEMPLATE
        ? "a configuration cannot be a template"
        : problem.message();
  }

  private Layer layer(ConfigurationFile file, MappingNode root) {
    RulesReader rules = new RulesReader(file, names);
    PathsReader paths = new PathsReader(file);
    return new Layer(
        rules.levels(file.value(root, "rules")),
        rules.user(file.value(root, "user")),
        paths.paths(file.value(root, "paths")),
        overrides(file, root, rules, paths),
        images(file, root),
        choice(file, root, "fail-on", FailOn.values()),
        choice(file, root, "scope", Scope.values()),
        new IgnoreReader(file, names, paths).ignores(file.value(root, "ignore")),
        file.value(root, "comments")
            .map(node -> comments(file, node))
            .orElse(Layer.Comments.UNSAID),
        file.value(root, "check")
            .flatMap(node -> file.section(Section.CHECK, node))
            .flatMap(check -> choice(file, check, "merge-queue", MergeQueue.values())),
        onOrOff(file, root, "code-scanning"));
  }

  private static List<PathOverride> overrides(
      ConfigurationFile file, MappingNode root, RulesReader rules, PathsReader paths) {
    return file.value(root, "overrides").stream()
        .flatMap(node -> file.items(node).stream())
        .flatMap(node -> file.section(Section.OVERRIDE, node).stream())
        .flatMap(override -> override(file, override, rules, paths).stream())
        .toList();
  }

  private static Optional<PathOverride> override(
      ConfigurationFile file, MappingNode override, RulesReader rules, PathsReader paths) {
    Optional<Node> where = file.value(override, "paths");
    if (where.isEmpty()) {
      file.problem(override, "an override needs paths");
      return Optional.empty();
    }
    return Optional.of(
        new PathOverride(
            paths.patterns(where.get()).stream().map(Setting::value).toList(),
            rules.levels(file.value(override, "rules")),
            rules.user(file.value(override, "user"))));
  }

  private static List<Setting<ImageFact>> images(ConfigurationFile file, MappingNode root) {
    ImageReader images = new ImageReader(file);
    return file.value(root, "images").flatMap(node -> file.mapping(node, "images")).stream()
        .flatMap(mapping -> mapping.entries().stream())
        .flatMap(entry -> images.fact(entry).stream())
        .toList();
  }

  private static Layer.Comments comments(ConfigurationFile file, Node node) {
    Optional<Setting<String>> off =
        file.scalar(node).filter(said -> SWITCHED_OFF.contains(said.value()));
    if (off.isPresent()) {
      return Layer.Comments.enabled(new Setting<>(false, off.get().origin()));
    }
    return file.section(Section.COMMENTS, node)
        .map(section ->
            new Layer.Comments(
                Optional.of(new Setting<>(true, file.origin(node))),
                file.value(section, "max")
                    .flatMap(max -> file.number(max, "max", 1, MOST_COMMENTS)),
                flag(file, section, "drafts"),
                flag(file, section, "bots")))
        .orElse(Layer.Comments.UNSAID);
  }

  private static Optional<Setting<Boolean>> onOrOff(
      ConfigurationFile file, MappingNode section, String key) {
    return file.value(section, key)
        .flatMap(node -> file.choice(node, key, ON_OR_OFF))
        .map(said -> new Setting<>(!SWITCHED_OFF.contains(said.value()), said.origin()));
  }

  private static Optional<Setting<Boolean>> flag(
      ConfigurationFile file, MappingNode section, String key) {
    return file.value(section, key).flatMap(node -> file.flag(node, key));
  }

  private static <E extends Enum<E>> Optional<Setting<E>> choice(
      ConfigurationFile file, MappingNode section, String key, E[] values) {
    Function<E, String> label = value -> value.name().toLowerCase(Locale.ROOT);
    List<String> labels = Stream.of(values).map(label).toList();
    return file.value(section, key)
        .flatMap(node -> file.choice(node, key, labels))
        .map(said -> new Setting<>(values[labels.indexOf(said.value())], said.origin()));
  }
}
