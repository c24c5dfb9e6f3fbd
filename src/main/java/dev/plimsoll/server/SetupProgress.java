package dev.plimsoll.server;

import dev.plimsoll.pages.FirstLooks.State;
import dev.plimsoll.setup.AppRegistry.Installation;
import dev.plimsoll.setup.AppRegistry.Repository;
import dev.plimsoll.setup.StoredApp;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// What the last steps of the setup show.
public interface SetupProgress {
  /// The App that the server was set up with.
  Optional<StoredApp> app() throws IOException;

  /// An installation of it, which is looked at from now on; empty if it has none of this number.
  Optional<Installation> installation(long id) throws IOException;

  /// The repositories of an installation.
  List<Repository> repositories(Installation installation) throws IOException;

  /// How far the looks at an installation's repositories are, by `owner/name`.
  Map<String, State> looks(Installation installation);

  /// What they found, by `owner/name` and practice.
  Map<String, SortedMap<String, Integer>> findings(Installation installation);

  /// Whether there is an overview that tells more of it.
  boolean hasOverview();
}
