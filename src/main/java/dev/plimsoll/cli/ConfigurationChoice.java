package dev.plimsoll.cli;

import dev.plimsoll.checkout.WorkingTree;
import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.ConfigurationReader;
import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.rules.Catalog;
import dev.plimsoll.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Which configuration holds: the one in the repository, another file, or none.
final class ConfigurationChoice {
  private final ConfigurationReader reader = new ConfigurationReader(Catalog.infos());

  @ArgGroup private Choice choice = new Choice();

  /// At most one of these.
  static final class Choice {
    @Option(
        names = "--config",
        paramLabel = "FILE",
        description = "A configuration in place of the repository's.")
    private @Nullable Path file;

    @Option(names = "--no-config", description = "Leave every configuration aside.")
    private boolean none;
  }

  /// @throws IOException if the chosen file cannot be read
  Configuration of(WorkingTree tree) throws IOException {
    if (choice.none) {
      return Configuration.DEFAULT;
    }
    Path file = choice.file;
    if (file == null) {
      return new ConfigurationSearch(reader).find(tree::text);
    }
    return reader.read(file.toString(), SourceText.of(Files.readAllBytes(file)));
  }

  /// The file that is chosen in place of the repository's must be there.
  boolean isUnreadable() {
    return choice.file != null && !Files.isReadable(choice.file);
  }

  @Nullable Path file() {
    return choice.file;
  }
}
