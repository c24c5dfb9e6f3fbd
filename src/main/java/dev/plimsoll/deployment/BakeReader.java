package dev.plimsoll.deployment;

import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import dev.plimsoll.tree.TreeParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the targets of a bake file in JSON build, see
/// <https://docs.docker.com/build/bake/reference/>. Paths are relative to the repository's root or
/// to the file, wherever bake is called; a Dockerfile that is not there has no readers.
final class BakeReader {
  private final Survey survey;
  private final String folder;

  BakeReader(Survey survey, String path) {
    this.survey = survey;
    this.folder = RepositoryPath.folder(path);
  }

  void read(SourceText text) {
    TreeParser.parseJson(text)
        .root()
        .flatMap(root -> child(root, "target"))
        .filter(MappingNode.class::isInstance)
        .map(targets -> ((MappingNode) targets).entries())
        .orElse(List.of())
        .stream()
        .map(Entry::value)
        .forEach(this::target);
  }

  private void target(Node target) {
    String context = text(target, "context").orElse(".");
    String file = text(target, "dockerfile").orElse("Dockerfile");
    boolean inline = child(target, "dockerfile-inline").isPresent();
    if (inline || isOpen(context) || isOpen(file)) {
      return;
    }
    Optional<String> stage = text(target, "target").map(name -> name.toLowerCase(Locale.ROOT));
    RepositoryPath.resolve(folder, context + "/" + file)
        .filter(_ -> stage.filter(BakeReader::isOpen).isEmpty())
        .map(dockerfile -> new BuiltImage(dockerfile, stage))
        .ifPresent(image -> build(image, tags(target)));
  }

  private void build(BuiltImage image, List<String> tags) {
    survey.builds(image, Optional.empty());
    tags.forEach(tag -> survey.builds(image, Optional.of(tag)));
  }

  private static boolean isOpen(String text) {
    return text.contains("${") || text.contains("://");
  }

  private static List<String> tags(Node target) {
    return child(target, "tags").orElse(null) instanceof SequenceNode list
        ? list.items().stream()
            .filter(ScalarNode.class::isInstance)
            .map(tag -> ((ScalarNode) tag).value())
            .toList()
        : List.of();
  }

  private static Optional<Node> child(Node of, String key) {
    return of.resolved() instanceof MappingNode mapping ? mapping.value(key) : Optional.empty();
  }

  private static Optional<String> text(Node of, String key) {
    return child(of, key)
        .filter(ScalarNode.class::isInstance)
        .map(ScalarNode.class::cast)
        .filter(scalar -> !scalar.isNull())
        .map(ScalarNode::value);
  }
}
