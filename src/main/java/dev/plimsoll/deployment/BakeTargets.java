package dev.plimsoll.deployment;

import dev.plimsoll.hcl.Call;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The targets of a bake file, each with what it inherits and the defaults of the variables.
final class BakeTargets {
  /// What gets its tags from a workflow, see <https://github.com/docker/metadata-action>.
  private static final String TAGGED_BY_WORKFLOW = "docker-metadata-action";

  private static final Pattern IMAGE =
      Pattern.compile("(.*,)?type=(image|registry|docker|oci)\\b.*");

  private final Map<String, Map<String, Node>> targets;
  private final Map<String, Map<String, Node>> groups;
  private final BakeVariables variables;
  private final Map<String, Attributes> known = new HashMap<>();

  /// @param open whether it inherits from what these files don't have
  /// @param tagged whether it inherits tags that a workflow gives
  private record Attributes(Map<String, Node> own, boolean open, boolean tagged) {}

  BakeTargets(BakeFile file) {
    this.targets = file.targets();
    this.groups = file.groups();
    this.variables = new BakeVariables(file.variables());
  }

  Stream<BakeTarget> all() {
    return targets.keySet().stream().flatMap(name -> target(name, attributes(name)).stream());
  }

  private Attributes attributes(String name) {
    Map<String, Node> own = targets.get(name);
    if (own == null || name.startsWith(TAGGED_BY_WORKFLOW)) {
      boolean tagged = name.startsWith(TAGGED_BY_WORKFLOW);
      return new Attributes(own == null ? Map.of() : own, !tagged, true);
    }
    Attributes done = known.get(name);
    if (done == null) {
      known.put(name, new Attributes(Map.of(), true, false));
      done = inherited(own);
      known.put(name, done);
    }
    return done;
  }

  private Attributes inherited(Map<String, Node> own) {
    Map<String, Node> all = new LinkedHashMap<>();
    boolean open = false;
    boolean tagged = false;
    for (String parent : texts(own, "inherits")) {
      Attributes from = attributes(parent);
      all.putAll(from.own());
      open |= from.open();
      tagged |= from.tagged();
    }
    all.putAll(own);
    return new Attributes(all, open, tagged);
  }

  private Optional<BakeTarget> target(String name, Attributes attributes) {
    Map<String, Node> own = attributes.own();
    Optional<String> context = text(own, "context").or(() -> usual(attributes, "."));
    Optional<String> file = text(own, "dockerfile").or(() -> usual(attributes, "Dockerfile"));
    Optional<String> stage = text(own, "target");
    boolean open =
        Stream.of(context, file, stage)
            .flatMap(Optional::stream)
            .anyMatch(text -> BakeVariables.isOpen(text) || isElsewhere(text));
    if (open || context.isEmpty() || file.isEmpty() || own.containsKey("dockerfile-inline")) {
      return Optional.empty();
    }
    return Optional.of(
        new BakeTarget(
            context.get(), file.get(), stage, texts(own, "tags"), outcome(name, attributes)));
  }

  private static Optional<String> usual(Attributes attributes, String value) {
    return attributes.open() ? Optional.empty() : Optional.of(value);
  }

  private static boolean isElsewhere(String text) {
    return text.contains("://") || text.startsWith("target:") || text.startsWith("git@");
  }

  /// What gets no name, is not sent anywhere and is built only when asked for checks something, or
  /// others are built on it.
  private BakeTarget.Outcome outcome(String name, Attributes attributes) {
    Map<String, Node> own = attributes.own();
    List<String> outputs = texts(own, "output");
    if (outputs.stream().anyMatch(to -> IMAGE.matcher(to).matches())) {
      return BakeTarget.Outcome.IMAGE;
    }
    if (own.containsKey("output")) {
      boolean known = !outputs.isEmpty() && outputs.stream().noneMatch(BakeVariables::isOpen);
      return known ? BakeTarget.Outcome.NO_IMAGE : BakeTarget.Outcome.UNKNOWN;
    }
    return attributes.tagged() || own.containsKey("tags") || isUsual(name)
        ? BakeTarget.Outcome.IMAGE
        : BakeTarget.Outcome.UNKNOWN;
  }

  private boolean isUsual(String name) {
    if (!groups.isEmpty()) {
      return usual().contains(name);
    }
    return targets.values().stream().noneMatch(other -> texts(other, "inherits").contains(name));
  }

  /// What is built where nobody says what.
  private Set<String> usual() {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of("default"));
    while (!open.isEmpty()) {
      String name = open.remove();
      if (found.add(name)) {
        open.addAll(texts(groups.getOrDefault(name, Map.of()), "targets"));
      }
    }
    return found;
  }

  private Optional<String> text(Map<String, Node> attributes, String name) {
    return Optional.ofNullable(attributes.get(name))
        .filter(node -> !(node instanceof ScalarNode scalar && scalar.isNull()))
        .map(variables::text);
  }

  private List<String> texts(Map<String, Node> attributes, String name) {
    return attributes.get(name) instanceof SequenceNode list && Call.isList(list)
        ? list.items().stream().map(variables::text).toList()
        : List.of();
  }
}
