package dev.plimsoll.server;

import dev.plimsoll.pages.ErrorPages;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP server: every request in a virtual thread of its own, nothing said about what is
/// inside.
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final int HEADER_BYTES = 16 * 1024;

  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /// Starts answering; port 0 takes a free one.
  ///
  /// @throws IOException when it cannot listen there
  public static WebServer start(String host, int port, List<Routes> parts) throws IOException {
    Javalin javalin =
        Javalin.create(config -> {
          harden(config);
          connect(config.jetty, host, port);
          secure(config.routes);
          parts.forEach(part -> part.addTo(config.routes));
        });
    return new WebServer(listen(javalin, host, port));
  }

  private static Javalin listen(Javalin javalin, String host, int port) throws IOException {
    try {
      return javalin.start();
    } catch (JavalinException e) {
      javalin.stop();
      throw new IOException("cannot listen on " + host + " port " + port + ", is it in use?", e);
    }
  }

  /// The port that it listens on.
  public int port() {
    return javalin.port();
  }

  /// Takes no further request, and lets those finish that it has.
  @Override
  public void close() {
    javalin.stop();
  }

  private static void harden(JavalinConfig config) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.defaultContentType = "text/plain;charset=utf-8";
    config.http.maxRequestSize = RequestBody.LIMIT + 1;
    config.router.javaLangErrorHandler((response, error) -> {
      LOG.error("A request failed", error);
      response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.getCode());
    });
  }

  private static void connect(JettyConfig jetty, String host, int port) {
    jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setSendXPoweredBy(false);
      http.setRequestHeaderSize(HEADER_BYTES);
    });
    jetty.modifyServer(server -> {
      server.setStopTimeout(STOP.toMillis());
      server.setErrorHandler(new PlainErrors());
    });
    jetty.addConnector((server, http) -> {
      ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
      connector.setHost(host);
      connector.setPort(port);
      connector.setIdleTimeout(IDLE.toMillis());
      return connector;
    });
  }

  private static void secure(RoutesConfig routes) {
    routes
        .before(WebServer::forbidAll)
        .exception(Exception.class, WebServer::fail)
        .error(HttpStatus.NOT_FOUND.getCode(), WebServer::notFound);
  }

  private static void forbidAll(Context request) {
    request
        .header("Content-Security-Policy", ContentSecurityPolicy.NOTHING)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-store");
  }

  private static void notFound(Context request) {
    ErrorAnswer.give(request, "not found", ErrorPages::notFound);
  }

  private static void fail(Exception failure, Context request) {
    LOG.error("A request to {} failed", request.endpoint().path, failure);
    request.status(HttpStatus.INTERNAL_SERVER_ERROR);
    ErrorAnswer.give(request, "internal error", ErrorPages::failed);
  }
}
