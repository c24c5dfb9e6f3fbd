package dev.plimsoll.server;

import io.javalin.http.Context;

/// Answers with a page of our own making.
final class PageAnswer {
  private PageAnswer() {}

  /// For one visitor, kept by nobody.
  static void show(Context request, String html, ContentSecurityPolicy policy) {
    request.header("Content-Security-Policy", policy.header()).html(html);
  }

  /// The same for everybody, so it may be kept for some minutes.
  static void showAll(Context request, String html, ContentSecurityPolicy policy) {
    request.header("Cache-Control", "public, max-age=300");
    show(request, html, policy);
  }
}
