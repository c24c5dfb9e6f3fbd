package dev.plimsoll.engine;

import dev.plimsoll.compose.Neighbours;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Optional;

/// What a repository holds around a compose file.
record ComposeNeighbours(Surroundings surroundings) implements Neighbours {
  @Override
  public String name() {
    return surroundings.path().substring(folder().length());
  }

  @Override
  public List<String> beside() {
    String folder = folder();
    return surroundings.repository().deployments().stream()
        .filter(path -> path.startsWith(folder) && path.indexOf('/', folder.length()) < 0)
        .filter(path -> FileKind.ofPath(path).filter(FileKind.COMPOSE::equals).isPresent())
        .map(path -> path.substring(folder.length()))
        .filter(name -> !name.equals(name()))
        .toList();
  }

  @Override
  public Optional<SourceText> text(String path) {
    return surroundings.resolve(path).flatMap(surroundings.repository()::text);
  }

  private String folder() {
    String path = surroundings.path();
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
