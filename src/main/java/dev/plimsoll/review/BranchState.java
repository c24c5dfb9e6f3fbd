package dev.plimsoll.review;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.ConfigurationSearch;
import dev.plimsoll.review.PullRequestState.ExistingCheckRun;
import dev.plimsoll.text.SourceText;
import java.util.Map;
import java.util.Optional;

/// What is on a default branch, before any of its files is read.
///
/// @param name such as `main`
/// @param headSha its newest commit
/// @param checkRun our newest check run on that commit
/// @param configuration the configurations that hold, as [PullRequestState#configuration] has them
public record BranchState(
    String name,
    String headSha,
    Optional<ExistingCheckRun> checkRun,
    Map<String, SourceText> configuration) {
  public BranchState {
    configuration = Map.copyOf(configuration);
  }

  Configuration configuration(String owner, ConfigurationSearch search) {
    return OrganisationRepository.find(
        search, owner, path -> Optional.ofNullable(configuration.get(path)));
  }
}
