package dev.plimsoll.setup;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What is asked of the host while the server is set up. A host that does not answer, or refuses,
/// is told by the exceptions of its port.
public interface AppRegistry {
  /// Trades the code that the host handed back for the App that it made. It can be done once.
  RegisteredApp redeem(URI api, String code);

  /// An installation of the App; empty if the App has none of this number.
  Optional<Installation> installation(StoredApp app, long id);

  /// The repositories that an installation opens to the App.
  List<Repository> repositories(StoredApp app, long installation);

  /// An account that has the App.
  ///
  /// @param account whose repositories it opens
  /// @param ofOrganization whether that is an organisation
  record Installation(long id, String account, boolean ofOrganization) {}

  /// A repository that an installation opens.
  ///
  /// @param leftAlone whether it is archived or disabled, so that nothing can be said about it
  record Repository(String owner, String name, boolean leftAlone) {}
}
