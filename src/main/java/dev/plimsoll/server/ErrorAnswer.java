package dev.plimsoll.server;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;

/// Says that something is not so: as a page to browsers, in a line of plain text to all others.
final class ErrorAnswer {
  private ErrorAnswer() {}

  /// @param words without an end of line
  static void give(Context request, String words, Supplier<String> page) {
    request.header("Cache-Control", "no-store").header("Vary", "Accept");
    if (wantsPage(request)) {
      PageAnswer.show(request, page.get(), ContentSecurityPolicy.page());
    } else {
      request.contentType("text/plain;charset=utf-8").result(words + "\n");
    }
  }

  static boolean wantsPage(Context request) {
    return Optional.ofNullable(request.header("Accept"))
        .filter(accepted -> accepted.contains("text/html"))
        .isPresent();
  }
}
