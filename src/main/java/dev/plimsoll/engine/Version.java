package dev.plimsoll.engine;

import java.util.Optional;

/// The version that is running, as the jar's manifest has it.
public final class Version {
  private Version() {}

  /// Such as `0.1.0`; `development` where the classes come from no jar.
  public static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
