package dev.plimsoll.server;

import io.javalin.config.RoutesConfig;

/// The addresses that one part of the server answers.
@FunctionalInterface
public interface Routes {
  void addTo(RoutesConfig routes);
}
