package dev.plimsoll.demo;

import dev.plimsoll.demo.standin.FileTree;
import dev.plimsoll.demo.standin.ReviewThread;
import dev.plimsoll.demo.standin.Suggestion;
import java.util.List;
import java.util.regex.Pattern;

/// One thing that the sample shop gets wrong, and what shows that it was put right.
record Practice(String name, String path, Pattern mended) {
  static final List<Practice> ALL =
      List.of(
          of("a user other than root", "Dockerfile", "(?m)^USER (?!root|0)\\S"),
          of("COPY instead of ADD", "Dockerfile", "(?m)^COPY templates "),
          of("no apt lists left in the layer", "Dockerfile", "/var/lib/apt/lists"),
          of("a read-only root in compose", "docker-compose.yml", "(?m)^ +read_only: true$"),
          of("a read-only root in ECS", "taskdef.json", "\"readonlyRootFilesystem\": *true"));

  private static Practice of(String name, String path, String mended) {
    return new Practice(name, path, Pattern.compile(mended));
  }

  boolean isSuggestedIn(List<ReviewThread> threads) {
    return threads.stream()
        .filter(thread -> thread.path().equals(path))
        .flatMap(thread -> Suggestion.in(thread.firstComment().body()).stream())
        .anyMatch(suggestion -> mended.matcher(String.join("\n", suggestion.lines())).find());
  }

  boolean isKeptIn(FileTree tree) {
    return tree.get(path).filter(file -> mended.matcher(file.text()).find()).isPresent();
  }
}
