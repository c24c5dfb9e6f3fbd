package dev.plimsoll.app;

import dev.plimsoll.report.RulePage;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rules.Catalog;
import dev.plimsoll.server.RulePages;

/// The pages of all rules there are, for the server.
final class CataloguePages {
  private CataloguePages() {}

  static RulePages all() {
    return new RulePages(
        () -> RulePage.index(Catalog.all().stream().map(Rule::info).toList()), RulePage::html);
  }
}
