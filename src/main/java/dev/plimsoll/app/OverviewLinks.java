package dev.plimsoll.app;

import dev.plimsoll.diff.LineRange;
import dev.plimsoll.overview.RepositoryName;
import dev.plimsoll.pages.HostLinks;
import dev.plimsoll.review.Links;
import dev.plimsoll.review.PullRequestRef;
import java.net.URI;
import java.util.function.Supplier;

/// Where people see on GitHub what the overview speaks of.
///
/// @param web where they see repositories
record OverviewLinks(Supplier<URI> web) implements HostLinks {
  @Override
  public String repository(RepositoryName repository) {
    return web.get() + "/" + repository;
  }

  @Override
  public String checks(RepositoryName repository, String sha) {
    return repository(repository) + "/commit/" + sha + "/checks";
  }

  @Override
  public String line(RepositoryName repository, String sha, String path, int line) {
    PullRequestRef none =
        new PullRequestRef(
            repository.installationId(), repository.owner(), repository.repository(), 0);
    return new Links("", web.get().toString()).lines(none, sha, path, LineRange.of(line, line));
  }
}
