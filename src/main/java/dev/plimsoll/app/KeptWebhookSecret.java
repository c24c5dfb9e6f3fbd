package dev.plimsoll.app;

import java.util.Optional;

/// Where running servers have their webhook secrets from.
interface KeptWebhookSecret {
  /// The secret that GitHub is to sign with from now on; every running server must believe it
  /// already. Empty where there is none yet.
  Optional<Secret> next();

  /// The secret that GitHub signs with until then, and that servers believe as well.
  Secret current();

  /// What people have to do when there is no next one.
  String howToPrepare();

  /// What people have to do when GitHub signs with the next one.
  String howToFinish();
}
