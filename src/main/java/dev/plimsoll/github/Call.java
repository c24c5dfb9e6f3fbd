package dev.plimsoll.github;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/// One request, before the headers that all of them share.
final class Call {
  private final String method;
  private final URI address;
  private final byte[] body;
  private final String name;

  private Call(String method, URI address, byte[] body, String name) {
    this.method = method;
    this.address = address;
    this.body = body;
    this.name = name;
  }

  private Call(String method, URI address, byte[] body) {
    this(method, address, body, method + " " + address.getPath());
  }

  static Call get(URI address) {
    return new Call("GET", address, new byte[0]);
  }

  /// @param body JSON; empty for none
  static Call of(String method, URI address, byte[] body) {
    return new Call(method, address, body.clone());
  }

  static Call post(URI address, byte[] body) {
    return of("POST", address, body);
  }

  /// The same call under another name, for an address that holds a secret.
  Call called(String other) {
    return new Call(method, address, body, other);
  }

  boolean reads() {
    return method.equals("GET");
  }

  boolean hasBody() {
    return body.length > 0;
  }

  String method() {
    return method;
  }

  URI address() {
    return address;
  }

  BodyPublisher body() {
    return hasBody() ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody();
  }

  /// For messages: without the query, which may carry a cursor.
  @Override
  public String toString() {
    return name;
  }
}
