package dev.plimsoll.browser;

import dev.plimsoll.app.CataloguePages;
import dev.plimsoll.playground.Playground;
import dev.plimsoll.server.AssetsEndpoint;
import dev.plimsoll.server.PlaygroundEndpoint;
import dev.plimsoll.server.RulesEndpoint;
import dev.plimsoll.server.VisitorAddress;
import dev.plimsoll.server.WebServer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/// The pages that every server has, on a free port.
final class Site implements AutoCloseable {
  private final WebServer server;

  Site() throws IOException {
    InstantSource clock = InstantSource.system();
    server =
        WebServer.start(
            "127.0.0.1",
            0,
            List.of(
                new AssetsEndpoint(),
                new RulesEndpoint(CataloguePages.all()),
                new PlaygroundEndpoint(
                    new Playground(clock)::judge, new VisitorAddress(0), clock)));
  }

  String at(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  @Override
  public void close() {
    server.close();
  }
}
