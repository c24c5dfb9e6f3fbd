package dev.plimsoll.server;

import dev.plimsoll.overview.Outlook;
import dev.plimsoll.pages.OverviewPages;
import io.javalin.http.Context;

/// What a rule finds in repositories of whoever is signed in, to stand on the rule's page.
public final class RuleExamples {
  private final Entrance entrance;
  private final Outlook outlook;
  private final OverviewPages pages;

  public RuleExamples(Entrance entrance, Outlook outlook, OverviewPages pages) {
    this.entrance = entrance;
    this.outlook = outlook;
    this.pages = pages;
  }

  /// Part of an HTML page; empty for whoever is not signed in, and where there is nothing. A page
  /// with it is for one visitor and must not be kept.
  String of(Context request, String rule) {
    return entrance
        .addition(
            request,
            guest -> {
              guest.refreshed();
              return pages.examples(outlook.examples(guest.visitor().key(), rule));
            })
        .orElse("");
  }
}
