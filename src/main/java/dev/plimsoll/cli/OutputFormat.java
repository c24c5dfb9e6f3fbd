package dev.plimsoll.cli;

import dev.plimsoll.report.CheckstyleReport;
import dev.plimsoll.report.Colour;
import dev.plimsoll.report.GitHubCommands;
import dev.plimsoll.report.GitLabReport;
import dev.plimsoll.report.JsonReport;
import dev.plimsoll.report.JunitReport;
import dev.plimsoll.report.ReportFormat;
import dev.plimsoll.report.SarifReport;
import dev.plimsoll.report.TextReport;
import dev.plimsoll.report.TextReport.Detail;
import dev.plimsoll.rules.Catalog;

/// The formats of `check`, by the names they have on the command line.
enum OutputFormat {
  text,
  concise,
  json,
  sarif,
  gitlab,
  checkstyle,
  junit,
  github;

  /// @param detail what is told of a finding in text
  ReportFormat writer(Colour colour, Detail detail) {
    return switch (this) {
      case text -> new TextReport(colour, detail);
      case concise -> new TextReport(colour, new Detail(false, false, detail.suppressed()));
      case json -> new JsonReport();
      case sarif -> new SarifReport(Catalog.infos(), detail.suppressed());
      case gitlab -> new GitLabReport();
      case checkstyle -> new CheckstyleReport();
      case junit -> new JunitReport();
      case github -> new GitHubCommands();
    };
  }
}
