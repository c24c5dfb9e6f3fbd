package dev.plimsoll.rules;

import dev.plimsoll.deployment.Deployments;
import dev.plimsoll.deployment.RepositoryPath;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.RepositoryView.Entry;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the sources of a Dockerfile come from: the build contexts that compose and bake files name
/// for it, or else the folders around it.
final class BuildContext {
  private static final byte[] LARGE_FILE_POINTER =
      "version https://git-lfs.github.com/".getBytes(UTF_8);

  private final Surroundings surroundings;
  private @Nullable List<String> named;

  BuildContext(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// What becomes of a local source, as far as the repository shows it; empty where it does not.
  Optional<Unpacking> unpackingOf(String source) {
    if (isUnknown()) {
      return Optional.empty();
    }
    return unpackingIn(named(), source).or(() -> unpackingIn(around(), source));
  }

  /// The text of a source, as far as the repository shows it.
  Optional<SourceText> text(String source) {
    return isUnknown()
        ? Optional.empty()
        : textIn(around(), source).or(() -> textIn(named(), source));
  }

  private Optional<SourceText> textIn(List<String> contexts, String source) {
    return contexts.stream()
        .flatMap(context -> repository().text(RepositoryPath.inContext(context, source)).stream())
        .findFirst();
  }

  /// Whether nothing at all is known of the repository.
  boolean isUnknown() {
    return repository().entry("") == Entry.UNKNOWN
        && repository().entry(surroundings.path()) == Entry.UNKNOWN;
  }

  private RepositoryView repository() {
    return surroundings.repository();
  }

  private List<String> named() {
    List<String> known = named;
    if (known == null) {
      known = Deployments.of(repository()).contextsOf(surroundings.path());
      named = known;
    }
    return known;
  }

  private List<String> around() {
    return RepositoryPath.foldersAround(surroundings.path());
  }

  /// Where contexts disagree, the least harmless answer.
  private Optional<Unpacking> unpackingIn(List<String> contexts, String source) {
    Set<Unpacking> found =
        contexts.stream()
            .flatMap(context -> unpackingIn(context, source))
            .collect(Collectors.toSet());
    return Stream.of(Unpacking.UNPACKED, Unpacking.PERHAPS, Unpacking.COPIED)
        .filter(found::contains)
        .findFirst();
  }

  private Stream<Unpacking> unpackingIn(String context, String source) {
    String path = RepositoryPath.inContext(context, source);
    Entry entry = repository().entry(path);
    if (entry == Entry.MISSING || entry == Entry.UNKNOWN || isIgnored(context, source)) {
      return Stream.empty();
    }
    return entry == Entry.DIRECTORY
        ? Stream.of(Unpacking.COPIED)
        : repository().beginning(path).filter(BuildContext::isContent).map(Unpacking::of).stream();
  }

  private boolean isIgnored(String context, String source) {
    return IgnoredPaths.of(repository(), surroundings.path(), context)
        .contains(RepositoryPath.inContext("", source));
  }

  /// Whether the file is not a pointer to a large file that is stored elsewhere.
  private static boolean isContent(byte[] beginning) {
    int length = Math.min(beginning.length, LARGE_FILE_POINTER.length);
    return !Arrays.equals(beginning, 0, length, LARGE_FILE_POINTER, 0, LARGE_FILE_POINTER.length);
  }
}
