package dev.plimsoll.app;

import dev.plimsoll.pages.RulesPages;
import dev.plimsoll.report.RulePage;
import dev.plimsoll.rules.Catalog;
import dev.plimsoll.server.RulePages;

/// The pages of all rules there are, for the server.
final class CataloguePages {
  private CataloguePages() {}

  static RulePages all() {
    return new RulePages(
        () -> RulesPages.index(Catalog.infos()),
        id -> RulePage.html(id).map(body -> RulesPages.rule(id, body)));
  }
}
