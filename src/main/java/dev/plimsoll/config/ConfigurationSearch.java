package dev.plimsoll.config;

import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds the configuration of a repository among the names it may have.
public final class ConfigurationSearch {
  /// The names it may have, from the repository's root, the first that is there wins.
  public static final List<String> PATHS =
      List.of(".github/plimsoll.yml", ".github/plimsoll.yaml", ".plimsoll.yaml", ".plimsoll.yml");

  private final ConfigurationReader reader;

  public ConfigurationSearch(ConfigurationReader reader) {
    this.reader = reader;
  }

  /// Whether a change of the file at `path` may change the configuration.
  public static boolean isConfiguration(String path) {
    return PATHS.contains(path);
  }

  /// Reads the configuration; [Configuration#DEFAULT] where there is none. Two of them are a
  /// mistake, because nobody sees at one that it does not hold.
  ///
  /// @param files answers with the text of the file at one of [#PATHS], if it is there
  public Configuration find(Function<String, Optional<SourceText>> files) {
    List<Configuration> found =
        PATHS.stream()
            .flatMap(path -> files.apply(path).map(text -> reader.read(path, text)).stream())
            .toList();
    List<String> paths =
        PATHS.stream().filter(path -> files.apply(path).isPresent()).toList();
    if (found.isEmpty()) {
      return Configuration.DEFAULT;
    }
    Configuration configuration = found.getFirst();
    for (String other : paths.subList(1, paths.size())) {
      String message =
          "there are two configurations and %s holds; remove one".formatted(paths.getFirst());
      configuration = configuration.with(new ConfigurationProblem(other, 1, 1, message));
    }
    return configuration;
  }
}
