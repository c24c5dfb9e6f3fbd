package dev.plimsoll.github;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/// One request, before the headers that all of them share.
final class Call {
  private final String method;
  private final URI address;
  private final byte[] body;
  private final Optional<Operation> operation;
  private final boolean form;
  private final String name;

  private Call(
      String method,
      URI address,
      byte[] body,
      Optional<Operation> operation,
      boolean form,
      String name) {
    this.method = method;
    this.address = address;
    this.body = body;
    this.operation = operation;
    this.form = form;
    this.name = name;
  }

  private Call(
      String method, URI address, byte[] body, Optional<Operation> operation, boolean form) {
    this(method, address, body, operation, form, method + " " + address.getPath());
  }

  static Call get(URI address) {
    return new Call("GET", address, new byte[0], Optional.empty(), false);
  }

  /// @param body JSON; empty for none
  static Call of(String method, URI address, byte[] body) {
    return new Call(method, address, body.clone(), Optional.empty(), false);
  }

  static Call post(URI address, byte[] body) {
    return of("POST", address, body);
  }

  /// A form as a page would send it, for what is no part of the interfaces.
  static Call form(URI address, byte[] body) {
    return new Call("POST", address, body.clone(), Optional.empty(), true);
  }

  boolean isForm() {
    return form;
  }

  /// The same where the address does not tell what it is for.
  Call as(Operation meant) {
    return new Call(method, address, body, Optional.of(meant), form, name);
  }

  /// What it is for, where the address does not tell.
  Optional<Operation> operation() {
    return operation;
  }

  /// The same call under another name, for an address that holds a secret.
  Call called(String other) {
    return new Call(method, address, body, operation, form, other);
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
