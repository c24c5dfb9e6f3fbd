package dev.plimsoll.app;

import java.util.Optional;

/// Which Plimsoll this is, as its jar says.
public final class Version {
  private Version() {}

  public static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("(built from source)");
  }
}
