package dev.plimsoll.config;

import dev.plimsoll.text.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
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
    return find(PATHS, files);
  }

  /// The same among other names, such as those of files of another repository.
  public Configuration find(List<String> names, Function<String, Optional<SourceText>> files) {
    SequencedMap<String, SourceText> found = new LinkedHashMap<>();
    names.forEach(path -> files.apply(path).ifPresent(text -> found.put(path, text)));
    if (found.isEmpty()) {
      return Configuration.DEFAULT;
    }
    Map.Entry<String, SourceText> holds = found.firstEntry();
    String first = holds.getKey();
    Configuration configuration = reader.read(first, holds.getValue());
    for (String other : found.sequencedKeySet().stream().skip(1).toList()) {
      configuration =
          configuration.with(
              new ConfigurationProblem(
                  other,
                  1,
                  1,
                  "there are two configurations and %s holds; remove one".formatted(first)));
    }
    return configuration;
  }
}
