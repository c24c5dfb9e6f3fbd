package dev.plimsoll.pages;

import java.util.Map;

/// What people see in the place of a page.
public final class ErrorPages {
  private ErrorPages() {}

  public static String notFound() {
    return notice(
        "Not found",
        "There is no page at this address. It may have moved, or the link may be incomplete.");
  }

  public static String failed() {
    return notice(
        "Something went wrong here",
        "It is our mistake, and it is in the server's log. Trying again may help.");
  }

  /// A page that says one thing.
  ///
  /// @param title plain text
  /// @param text plain text
  public static String notice(String title, String text) {
    return Templates.fill("notice.jte", Map.of("title", title, "text", text));
  }
}
