package dev.plimsoll.overview;

import java.util.List;

/// The host as it is asked, in somebody's name, what they may see. Every method may throw
/// [dev.plimsoll.signin.TokenRefusedException] and [dev.plimsoll.signin.HostSilentException].
public interface SightHost {
  /// Those installations of the App that hold something for this person.
  List<Long> installations(String token);

  /// A page of the repositories of an installation that this person may see.
  ///
  /// @param page from 1
  RepositoryList repositories(String token, long installation, int page);

  /// Whether this person may see one repository.
  boolean maySee(String token, RepositoryName repository);

  /// Some repositories of an installation.
  ///
  /// @param total how many there are on all pages
  /// @param more whether there is a further page
  record RepositoryList(int total, List<RepositoryName> repositories, boolean more) {
    public RepositoryList {
      repositories = List.copyOf(repositories);
    }
  }
}
