package dev.plimsoll.compose;

import dev.plimsoll.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The compose files that have a say in what the services of one file are. Each is read once, at
/// the first question.
public final class OtherFiles {
  /// Chains of files that extend one another end here.
  static final int MOST_FILES_DEEP = 5;

  private static final int MOST_FILES = 30;

  private final Neighbours neighbours;
  private final int depth;
  private final Optional<Variables> inherited;
  private final Optional<String> base;
  private final Optional<String> override;
  private final Map<String, Optional<ComposeFile>> read = new HashMap<>();
  private final Map<String, List<ComposeFile>> companions = new HashMap<>();
  private @Nullable Variables variables;

  public OtherFiles(Neighbours neighbours) {
    this(neighbours, 0, Optional.empty());
  }

  private OtherFiles(Neighbours neighbours, int depth, Optional<Variables> inherited) {
    DefaultFiles pair = new DefaultFiles(neighbours);
    this.neighbours = neighbours;
    this.depth = depth;
    this.inherited = inherited;
    this.base = pair.base();
    this.override = pair.override();
  }

  /// The file at a path that `extends` names.
  synchronized Optional<ComposeFile> at(String path) {
    if (depth >= MOST_FILES_DEEP || (read.size() >= MOST_FILES && !read.containsKey(path))) {
      return Optional.empty();
    }
    Optional<ComposeFile> known = read.get(path);
    if (known == null) {
      known = neighbours.text(path).map(text -> ComposeFile.parse(text, around(path)));
      read.put(path, known);
    }
    return known;
  }

  private OtherFiles around(String path) {
    return new OtherFiles(neighbours.of(path), depth + 1, Optional.of(variables()));
  }

  /// What the file `.env` beside this one gives, or beside the one that led here.
  synchronized Variables variables() {
    Variables known = variables;
    if (known == null) {
      known = inherited.or(() -> neighbours.text(".env").map(Variables::of)).orElse(Variables.NONE);
      variables = known;
    }
    return known;
  }

  /// What compose puts over this file without being told.
  Optional<ComposeFile> override() {
    return isBase() ? override.flatMap(this::at) : Optional.empty();
  }

  /// The file that compose puts this one over without being told.
  Optional<ComposeFile> overridden() {
    return isHere(override) ? base.flatMap(this::at) : Optional.empty();
  }

  /// Whether this file is made to be put over one that is not here.
  boolean isLoneOverride() {
    return base.isEmpty() && DefaultFiles.isOverride(neighbours.name());
  }

  /// Whether compose takes this file without being told.
  boolean isBase() {
    return isHere(base);
  }

  /// The files that somebody may put over this one, or this one over them, as far as their text has
  /// `word` at all.
  synchronized List<ComposeFile> companions(String word) {
    List<ComposeFile> known = companions.get(word);
    if (known == null) {
      known =
          companionNames().stream()
              .filter(name -> neighbours.text(name).filter(text -> has(text, word)).isPresent())
              .flatMap(name -> at(name).stream())
              .toList();
      companions.put(word, known);
    }
    return known;
  }

  private List<String> companionNames() {
    if (isHere(override)) {
      return List.of();
    }
    return isBase()
        ? neighbours.beside().stream().filter(name -> !override.equals(Optional.of(name))).toList()
        : base.stream().toList();
  }

  private static boolean has(SourceText text, String word) {
    return text.toString().contains(word);
  }

  private boolean isHere(Optional<String> name) {
    return name.filter(neighbours.name()::equals).isPresent();
  }
}
