package dev.plimsoll.rules;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.TreeParser;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A build that a compose or bake file of the repository names.
///
/// @param context the folder of the build context, a path of the repository
/// @param dockerfile the path of the Dockerfile
/// @param target the stage that is built; the last one if none is said
record NamedBuild(String context, String dockerfile, Optional<String> target) {
  private static final int MOST_FILES = 30;
  private static final int LONGEST = 100_000;
  private static final Pattern COMPOSE = Pattern.compile("(.*/)?(docker-)?compose[^/]*\\.ya?ml");
  private static final Pattern BAKE = Pattern.compile("(.*/)?docker-bake[^/]*\\.(hcl|json)");
  private static final Pattern HCL_TARGET = Pattern.compile("(?m)^\\s*target\\s+\"[^\"]+\"\\s*\\{");

  /// The builds of one Dockerfile.
  static List<NamedBuild> of(String dockerfile, RepositoryView repository) {
    return repository.deployments().stream()
        .filter(path -> COMPOSE.matcher(path).matches() || BAKE.matcher(path).matches())
        .limit(MOST_FILES)
        .flatMap(path ->
            repository.text(path).stream()
                .filter(text -> text.length() <= LONGEST)
                .flatMap(text -> read(path, text)))
        .filter(build -> build.dockerfile.equals(dockerfile))
        .distinct()
        .toList();
  }

  private static Stream<NamedBuild> read(String path, SourceText text) {
    if (path.endsWith(".hcl")) {
      return bakeTargets(path, text.toString());
    }
    return BAKE.matcher(path).matches() ? bakeJson(path, text) : compose(path, text);
  }

  private static Stream<NamedBuild> compose(String path, SourceText text) {
    if (!text.toString().contains("build")) {
      return Stream.empty();
    }
    return ComposeFile.parse(text).services().stream()
        .flatMap(service -> service.body().flatMap(body -> body.value("build")).stream())
        .flatMap(build -> composeBuild(path, build).stream());
  }

  private static Optional<NamedBuild> composeBuild(String path, Node build) {
    return switch (build) {
      case ScalarNode context ->
          build(path, Optional.of(context.value()), Optional.empty(), Optional.empty());
      case MappingNode said when said.value("dockerfile_inline").isEmpty() -> build(path, said);
      default -> Optional.empty();
    };
  }

  private static Stream<NamedBuild> bakeJson(String path, SourceText text) {
    Optional<Node> targets =
        TreeParser.parseJson(text).root().flatMap(root -> value(root, "target"));
    return targets.filter(MappingNode.class::isInstance).map(MappingNode.class::cast).stream()
        .flatMap(all -> all.entries().stream())
        .map(entry -> entry.value())
        .filter(MappingNode.class::isInstance)
        .flatMap(target -> build(path, (MappingNode) target).stream());
  }

  private static Optional<NamedBuild> build(String path, MappingNode said) {
    return build(path, text(said, "context"), text(said, "dockerfile"), text(said, "target"));
  }

  private static Optional<Node> value(Node node, String name) {
    return node instanceof MappingNode mapping ? mapping.value(name) : Optional.empty();
  }

  private static Optional<String> text(MappingNode mapping, String name) {
    return mapping
        .value(name)
        .filter(ScalarNode.class::isInstance)
        .map(scalar -> ((ScalarNode) scalar).value());
  }

  private static Stream<NamedBuild> bakeTargets(String path, String text) {
    return HCL_TARGET
        .matcher(text)
        .results()
        .map(start -> text.substring(start.end(), endOfBlock(text, start.end())))
        .flatMap(block ->
            build(
                path,
                attribute(block, "context"),
                attribute(block, "dockerfile"),
                attribute(block, "target"))
                .stream());
  }

  private static int endOfBlock(String text, int from) {
    int depth = 1;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return text.length();
  }

  private static Optional<String> attribute(String block, String name) {
    return Pattern.compile("(?m)^\\s*" + name + "\\s*=\\s*\"([^\"]*)\"")
        .matcher(block)
        .results()
        .map(match -> match.group(1))
        .findFirst();
  }

  private static Optional<NamedBuild> build(
      String path, Optional<String> context, Optional<String> dockerfile, Optional<String> target) {
    return RepositoryPath.resolve(RepositoryPath.folderOf(path), context.orElse("."))
        .flatMap(folder ->
            RepositoryPath.resolve(folder, dockerfile.orElse("Dockerfile"))
                .map(file -> new NamedBuild(folder, file, target)));
  }
}
