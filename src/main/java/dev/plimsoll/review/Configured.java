package dev.plimsoll.review;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.text.SourceText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The configuration that holds, which is the base branch's, and the one that would hold after the
/// pull request.
///
/// @param proposed absent where the pull request does not change it
record Configured(Configuration now, Optional<Configuration> proposed) {
  static Configured of(String owner, PullRequestState state, ConfigurationSearch search) {
    Map<String, SourceText> texts = new HashMap<>(state.configuration());
    Configuration now =
        OrganisationRepository.find(search, owner, path -> Optional.ofNullable(texts.get(path)));
    boolean changes = false;
    for (ChangedFile file : state.files()) {
      if (ConfigurationSearch.isConfiguration(file.path())) {
        changes = true;
        texts.remove(file.path());
        if (file.head() instanceof Content.Text(SourceText source)) {
          texts.put(file.path(), source);
        }
      }
      file.previousPath()
          .filter(path -> file.status() == ChangedFile.Status.RENAMED)
          .ifPresent(texts::remove);
    }
    return new Configured(
        now,
        changes
            ? Optional.of(
                OrganisationRepository.find(
                    search, owner, path -> Optional.ofNullable(texts.get(path))))
            : Optional.empty());
  }
}
