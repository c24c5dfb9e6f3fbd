package dev.plimsoll.dockerfile;

import java.util.Optional;

/// `HEALTHCHECK CMD command` or `HEALTHCHECK NONE`.
///
/// @param type `CMD` or `NONE`, in any case
/// @param form the command, for the type `CMD`
public record Healthcheck(Statement statement, Word type, Optional<CommandForm> form)
    implements Instruction {
  /// Whether it switches off the health check of the base image.
  public boolean isNone() {
    return type.text().equalsIgnoreCase("NONE");
  }
}
