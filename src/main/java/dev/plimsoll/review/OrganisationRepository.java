package dev.plimsoll.review;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The repository in which an owner keeps what holds for all of theirs. Its configuration lies
/// under that of each of them, and is always the one of its default branch.
public final class OrganisationRepository {
  public static final String NAME = ".github";

  private OrganisationRepository() {}

  /// Whether a repository has another one above it; the organisation's own has not.
  public static boolean isAbove(String repository) {
    return !repository.equalsIgnoreCase(NAME);
  }

  /// What its file at `path` is called, here and in messages: `acme/.github:.github/plimsoll.yml`.
  public static String nameOf(String owner, String path) {
    return owner + "/" + NAME + ":" + path;
  }

  /// The configuration of a repository over that of its organisation.
  ///
  /// @param files answers with the text of a file, by its path in the repository or by [#nameOf]
  static Configuration find(
      ConfigurationSearch search, String owner, Function<String, Optional<SourceText>> files) {
    List<String> names =
        ConfigurationSearch.PATHS.stream().map(path -> nameOf(owner, path)).toList();
    return search.find(files).over(search.find(names, files));
  }
}
