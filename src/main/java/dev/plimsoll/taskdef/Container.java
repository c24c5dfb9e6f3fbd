package dev.plimsoll.taskdef;

import dev.plimsoll.text.Span;
import dev.plimsoll.tree.Entry;
import dev.plimsoll.tree.MappingNode;
import dev.plimsoll.tree.Node;
import dev.plimsoll.tree.ScalarNode;
import dev.plimsoll.tree.SequenceNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One container of an ECS task definition.
///
/// @param whole whether its members are all in `node`, and none comes from elsewhere
/// @param silence what it means to say nothing of the root filesystem: read-only in some modules
/// @param encoded what stands for it in the file, where it is itself inside a quoted text
public record Container(
    MappingNode node, Dialect dialect, boolean whole, Answer silence, Optional<Span> encoded) {
  private static final String READ_ONLY = "readonlyRootFilesystem";

  /// A container all of whose members are in `node`.
  static Container of(MappingNode node, Dialect dialect) {
    boolean whole = node.entries().stream().noneMatch(Container::bringsOthers);
    return new Container(node, dialect, whole, Answer.NO, Optional.empty());
  }

  Container inPart() {
    return new Container(node, dialect, false, silence, encoded);
  }

  Container encodedAt(Span span) {
    return new Container(node, dialect, whole, silence, Optional.of(span));
  }

  private static boolean bringsOthers(Entry entry) {
    return entry.isMerge()
        || entry.name().filter(name -> !name.startsWith("Fn::")).isEmpty()
        || (entry.key() instanceof ScalarNode key && !key.isKnown());
  }

  public Optional<Entry> entry(String name) {
    return dialect.spelling().find(node, name);
  }

  public Optional<ScalarNode> name() {
    return scalar("name").or(() -> scalar("containerName"));
  }

  public Optional<ScalarNode> image() {
    return scalar("image").or(() -> scalar("containerImage"));
  }

  /// Who its process runs as, as written.
  public Optional<ScalarNode> user() {
    return scalar("user");
  }

  /// The value that names it, or its image, or else its first key.
  public Span nameSpan() {
    return encoded
        .or(() -> name().or(this::image).map(ScalarNode::span).filter(span -> !span.isEmpty()))
        .or(() -> node.entries().stream().findFirst().map(entry -> entry.key().span()))
        .orElse(node.span());
  }

  public Optional<Entry> readonlyRootFilesystem() {
    return entry(READ_ONLY);
  }

  /// Whether its root filesystem is read-only.
  public Answer isReadOnly() {
    Optional<Entry> entry = readonlyRootFilesystem();
    if (entry.isEmpty()) {
      return whole ? silence : Answer.UNKNOWN;
    }
    List<Answer> answers =
        dialect.possible(entry.get().value()).stream().map(this::truth).distinct().toList();
    return answers.size() == 1 ? answers.getFirst() : Answer.UNKNOWN;
  }

  private Answer truth(Node value) {
    if (!(value instanceof ScalarNode scalar) || isComputed(scalar)) {
      return Answer.UNKNOWN;
    }
    if (scalar.isNull()) {
      return silence;
    }
    return Literals.truth(scalar, dialect.notation());
  }

  private static boolean isComputed(ScalarNode scalar) {
    return !scalar.isKnown()
        || scalar.properties().tag().filter(tag -> tag.startsWith("!")).isPresent();
  }

  /// Whether a volume or a tmpfs is mounted at `path`.
  public Answer isMounted(String path) {
    List<Answer> answers =
        Stream.of(mounts(values("mountPoints"), path), tmpfs(path), volumesFrom())
            .flatMap(each -> each)
            .toList();
    if (answers.contains(Answer.YES)) {
      return Answer.YES;
    }
    return answers.contains(Answer.UNKNOWN) || !whole ? Answer.UNKNOWN : Answer.NO;
  }

  private Stream<Answer> tmpfs(String path) {
    return values("linuxParameters")
        .flatMap(value ->
            value instanceof MappingNode linux
                ? mounts(values(linux, dialect.spelling().inside(), "tmpfs"), path)
                : Stream.of(isNothing(value) ? Answer.NO : Answer.UNKNOWN));
  }

  private Stream<Answer> volumesFrom() {
    return values("volumesFrom").map(value -> isNothing(value) ? Answer.NO : Answer.UNKNOWN);
  }

  private static boolean isNothing(Node value) {
    return switch (value) {
      case SequenceNode list -> Literals.isWritten(list) && list.items().isEmpty();
      case ScalarNode scalar -> scalar.isNull();
      default -> false;
    };
  }

  private Stream<Answer> mounts(Stream<Node> lists, String path) {
    return lists
        .flatMap(list ->
            list instanceof SequenceNode items && Literals.isWritten(items)
                ? items.items().stream().flatMap(item -> dialect.possible(item).stream())
                : Stream.of(list))
        .map(item -> isAt(item, path));
  }

  private Answer isAt(Node item, String path) {
    if (!(item instanceof MappingNode mount)) {
      return isNothing(item) ? Answer.NO : Answer.UNKNOWN;
    }
    return dialect
        .spelling()
        .inside()
        .find(mount, "containerPath")
        .map(entry -> entry.value().resolved())
        .filter(ScalarNode.class::isInstance)
        .map(value -> Literals.isPath((ScalarNode) value, path))
        .orElse(Answer.UNKNOWN);
  }

  private Stream<Node> values(String key) {
    return values(node, dialect.spelling(), key);
  }

  private Stream<Node> values(MappingNode holder, Spelling spelling, String key) {
    return spelling.find(holder, key).stream()
        .flatMap(entry -> dialect.possible(entry.value()).stream());
  }

  /// Whether it is a side-car that is known not to start on a read-only root.
  public boolean needsWritableRoot() {
    return image().filter(image -> Sidecars.needsWritableRoot(image.value())).isPresent();
  }

  /// The words of its entry point and its command, as far as they are written out; those of a
  /// shell's line one by one.
  public List<String> words() {
    return Stream.of("entryPoint", "command")
        .flatMap(this::values)
        .flatMap(list -> list instanceof SequenceNode all ? all.items().stream() : Stream.of(list))
        .filter(ScalarNode.class::isInstance)
        .map(word -> (ScalarNode) word)
        .filter(word -> !isComputed(word))
        .flatMap(word -> Stream.of(word.value().strip().split("\\s+")))
        .toList();
  }

  private Optional<ScalarNode> scalar(String key) {
    return entry(key)
        .map(entry -> entry.value().resolved())
        .filter(ScalarNode.class::isInstance)
        .map(ScalarNode.class::cast)
        .filter(value -> !value.isNull());
  }
}
