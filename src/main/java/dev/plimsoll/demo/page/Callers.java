package dev.plimsoll.demo.page;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Optional;

/// Who may use the page: a browser that was led to it by its own address. Any page that the visitor
/// has open elsewhere can send requests to this machine, too; by their headers they are told apart.
final class Callers {
  /// What a page of another origin cannot set without being asked first.
  static final String HEADER = "X-Plimsoll-Demo";

  private final List<String> hosts;

  Callers(int port) {
    this.hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
  }

  /// Whether the request names us: one whose name was only lately bound to this machine does not.
  boolean mayLook(Headers headers) {
    return Optional.ofNullable(headers.getFirst("Host")).filter(hosts::contains).isPresent();
  }

  /// Whether the request comes from our own page.
  boolean mayAct(Headers headers) {
    Optional<String> origin = Optional.ofNullable(headers.getFirst("Origin"));
    return mayLook(headers)
        && headers.getFirst(HEADER) != null
        && origin.stream().allMatch(one -> one.equals("http://" + headers.getFirst("Host")));
  }
}
