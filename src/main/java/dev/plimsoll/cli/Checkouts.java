package dev.plimsoll.cli;

import dev.plimsoll.checkout.WorkingTree;
import dev.plimsoll.config.ConfigurationProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The repositories that the files of a command line lie in, each read once.
final class Checkouts {
  private final ConfigurationChoice choice;
  private final Map<Path, Checkout> byFolder = new HashMap<>();
  private final Map<Path, Checkout> byRoot = new LinkedHashMap<>();

  Checkouts(ConfigurationChoice choice) {
    this.choice = choice;
  }

  /// The repository that a file lies in, or else what was named: the folder that was searched, or
  /// the file's own.
  Checkout around(Path file, Path named) throws IOException {
    Path folder = Files.isDirectory(file) ? file : parent(file);
    Checkout known = byFolder.get(folder);
    if (known == null) {
      known = find(folder, named);
      byFolder.put(folder, known);
    }
    return known;
  }

  /// The roots of those that were asked for.
  List<Path> roots() {
    return List.copyOf(byRoot.keySet());
  }

  /// One sentence for each mistake in a configuration.
  List<String> problems() {
    List<String> sentences = new ArrayList<>();
    for (Checkout checkout : byRoot.values()) {
      checkout.configuration().problems().stream()
          .map(problem -> sentence(checkout.tree().root(), problem))
          .filter(sentence -> !sentences.contains(sentence))
          .forEach(sentences::add);
    }
    return sentences;
  }

  private String sentence(Path root, ConfigurationProblem problem) {
    return choice.file() == null
        ? ShownPath.of(root.resolve(problem.file()))
            + problem.toString().substring(problem.file().length())
        : problem.toString();
  }

  private Checkout find(Path folder, Path named) throws IOException {
    WorkingTree tree = WorkingTree.around(RepositoryRoot.around(folder.toRealPath()).orElse(named));
    Checkout known = byRoot.get(tree.root());
    if (known == null) {
      known = new Checkout(tree, choice.of(tree));
      byRoot.put(tree.root(), known);
    }
    return known;
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }
}
