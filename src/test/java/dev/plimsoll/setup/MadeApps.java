package dev.plimsoll.setup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A host that makes an App for each code.
final class MadeApps implements AppRegistry {
  final List<String> redeemed = new ArrayList<>();

  @Override
  public synchronized RegisteredApp redeem(URI api, String code) {
    redeemed.add(code);
    return new RegisteredApp(
        redeemed.size(),
        "plimsoll",
        "https://git.example/apps/plimsoll",
        "tidewater",
        true,
        "client",
        "client-secret",
        "webhook-secret",
        "key");
  }

  @Override
  public Optional<Installation> installation(StoredApp app, long id) {
    return Optional.empty();
  }

  @Override
  public List<Repository> repositories(StoredApp app, long installation) {
    return List.of();
  }
}
