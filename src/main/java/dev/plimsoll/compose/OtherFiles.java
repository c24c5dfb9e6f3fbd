package dev.plimsoll.compose;

import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The compose files that have a say in what the services of one file are. Each is read at the
/// first question.
final class OtherFiles {
  /// Chains of files that extend one another end here.
  static final int MOST_FILES_DEEP = 5;

  private static final int MOST_FILES = 30;

  private final Neighbours neighbours;
  private final int depth;
  private final Map<String, Optional<ComposeFile>> read = new HashMap<>();

  OtherFiles(Neighbours neighbours, int depth) {
    this.neighbours = neighbours;
    this.depth = depth;
  }

  /// The file at a path that `extends` names.
  Optional<ComposeFile> at(String path) {
    if (depth >= MOST_FILES_DEEP || (read.size() >= MOST_FILES && !read.containsKey(path))) {
      return Optional.empty();
    }
    Optional<ComposeFile> known = read.get(path);
    if (known == null) {
      known =
          neighbours
              .text(path)
              .map(text -> ComposeFile.parse(text, neighbours.of(path), depth + 1));
      read.put(path, known);
    }
    return known;
  }

  /// What compose puts over this file without being told.
  Optional<ComposeFile> override() {
    DefaultFiles pair = new DefaultFiles(neighbours);
    return isHere(pair.base()) ? pair.override().flatMap(this::at) : Optional.empty();
  }

  /// The file that compose puts this one over without being told.
  Optional<ComposeFile> overridden() {
    DefaultFiles pair = new DefaultFiles(neighbours);
    return isHere(pair.override()) ? pair.base().flatMap(this::at) : Optional.empty();
  }

  /// Whether compose takes this file without being told.
  boolean isBase() {
    return isHere(new DefaultFiles(neighbours).base());
  }

  /// The files that somebody may put over this one, or this one over them, as far as their text
  /// has `word` at all.
  List<ComposeFile> companions(String word) {
    DefaultFiles pair = new DefaultFiles(neighbours);
    List<String> names = new ArrayList<>(neighbours.beside());
    if (isHere(pair.base())) {
      pair.override().ifPresent(names::remove);
    } else {
      names.retainAll(pair.base().map(List::of).orElse(List.of()));
      names.removeIf(_ -> isHere(pair.override()));
    }
    return names.stream()
        .filter(name -> neighbours.text(name).filter(text -> has(text, word)).isPresent())
        .flatMap(name -> at(name).stream())
        .toList();
  }

  private static boolean has(SourceText text, String word) {
    return text.toString().contains(word);
  }

  private boolean isHere(Optional<String> name) {
    return name.filter(neighbours.name()::equals).isPresent();
  }
}
