package dev.plimsoll.app;

import dev.plimsoll.pages.RulesPages;
import dev.plimsoll.rules.Catalog;
import dev.plimsoll.server.RulePages;

/// The pages of all rules there are, for the server.
public final class CataloguePages {
  private CataloguePages() {}

  public static RulePages all() {
    RulesPages pages = new RulesPages(Catalog.infos());
    return new RulePages(pages::index, pages::rule, pages::namesake);
  }
}
