package dev.plimsoll.pages;

import dev.plimsoll.overview.RepositoryName;

/// Where people find on the host what the pages speak of.
public interface HostLinks {
  String repository(RepositoryName repository);

  /// The checks of a commit.
  String checks(RepositoryName repository, String sha);

  /// A line of a file as a commit has it.
  String line(RepositoryName repository, String sha, String path, int line);
}
