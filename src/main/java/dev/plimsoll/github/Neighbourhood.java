package dev.plimsoll.github;

import dev.plimsoll.review.Relevance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The paths around the changed files that rules may ask about, as many as one question has room
/// for.
///
/// @param folders those whose entries are wanted
/// @param texts files that may say how images are built and run
/// @param sources what the changed Dockerfiles copy
record Neighbourhood(List<String> folders, List<String> texts, List<String> sources) {
  static final Neighbourhood NOTHING = new Neighbourhood(List.of(), List.of(), List.of());

  private static final int MOST_FOLDERS = 10;
  private static final int MOST_TEXTS = 60;
  private static final int MOST_SOURCES = 40;

  private static final List<String> WELL_KNOWN =
      List.of(
          "compose.yaml",
          "compose.yml",
          "docker-compose.yaml",
          "docker-compose.yml",
          "docker-bake.hcl",
          "docker-bake.json",
          ".dockerignore");

  /// A line of a patch that the newer version has and that copies something.
  private static final Pattern COPY =
      Pattern.compile(
          "(?im)^[ +][ \\t]*(?:onbuild[ \\t]+)?(?:add|copy)[ \\t]+((?:--\\S+[ \\t]+)*)(\\S.*)$");

  private static final Pattern PLAIN = Pattern.compile("[\\w.@+-][\\w.@+/-]*|\\./[\\w.@+/-]*");

  /// @param relevant those of the changed files that are checked and still there
  static Neighbourhood of(Collection<ListedFile> relevant) {
    if (relevant.isEmpty()) {
      return NOTHING;
    }
    Set<String> folders = new LinkedHashSet<>(List.of(""));
    relevant.forEach(file -> folders.add(folder(file.path())));
    List<String> nearest = folders.stream().limit(MOST_FOLDERS).toList();
    Set<String> changed = new LinkedHashSet<>();
    relevant.forEach(file -> changed.add(file.path()));
    List<String> texts =
        nearest.stream()
            .flatMap(folder -> WELL_KNOWN.stream().map(name -> within(folder, name)))
            .filter(path -> !changed.contains(path))
            .limit(MOST_TEXTS)
            .toList();
    List<String> sources =
        relevant.stream()
            .filter(file -> Relevance.isDockerfile(file.path()))
            .flatMap(Neighbourhood::sources)
            .distinct()
            .limit(MOST_SOURCES)
            .toList();
    return new Neighbourhood(nearest, texts, sources);
  }

  /// What a Dockerfile copies, from its own folder or from the root: nobody knows which of them it
  /// is built from.
  private static Stream<String> sources(ListedFile file) {
    List<String> paths = new ArrayList<>();
    Matcher copy = COPY.matcher(file.patch().orElse(""));
    while (copy.find()) {
      String[] words = copy.group(2).strip().split("[ \\t]+", -1);
      for (int i = 0; i < words.length - 1 && !copy.group(1).contains("--from"); i++) {
        if (PLAIN.matcher(words[i]).matches() && !words[i].contains("..")) {
          String source = normalised(words[i]);
          paths.add(source);
          paths.add(within(folder(file.path()), source));
        }
      }
    }
    return paths.stream().filter(path -> !path.isEmpty());
  }

  private static String normalised(String word) {
    String path = word.startsWith("./") ? word.substring(2) : word;
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static String within(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
