package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Optional;

/// The JSON document in a webhook that is sent as a form, which is the other content type that the
/// host offers.
final class FormPayload {
  private static final String FIELD = "payload=";

  private FormPayload() {}

  static Optional<byte[]> of(byte[] form) {
    return Arrays.stream(new String(form, UTF_8).split("&", -1))
        .filter(field -> field.startsWith(FIELD))
        .findFirst()
        .flatMap(field -> decode(field.substring(FIELD.length())));
  }

  private static Optional<byte[]> decode(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, UTF_8).getBytes(UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
