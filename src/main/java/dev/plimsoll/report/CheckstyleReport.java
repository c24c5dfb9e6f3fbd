package dev.plimsoll.report;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.engine.Version;

/// Findings as Checkstyle writes them, which most build servers and editors read.
public final class CheckstyleReport implements ReportFormat {
  @Override
  public String render(CheckReport report) {
    XmlText xml = new XmlText();
    xml.element(
        "checkstyle",
        () -> report.files().forEach(file -> file(xml, file)),
        "version",
        Version.current());
    return xml.toString();
  }

  private static void file(XmlText xml, ReportedFile file) {
    xml.element(
        "file",
        () -> {
          file.report().problems().forEach(problem -> problem(xml, problem));
          file.report().diagnostics().forEach(found -> finding(xml, found));
        },
        "name",
        file.shown());
  }

  private static void problem(XmlText xml, FileProblem problem) {
    String severity = problem.fatal() ? "error" : "warning";
    error(xml, problem.line(), problem.column(), severity, problem.message(), "unreadable");
  }

  private static void finding(XmlText xml, Diagnostic found) {
    String severity = found.severity().label();
    int line = found.start().line();
    error(xml, line, found.start().column(), severity, found.message(), found.rule().id());
  }

  private static void error(
      XmlText xml, int line, int column, String severity, String message, String source) {
    xml.empty(
        "error",
        "line",
        Integer.toString(line),
        "column",
        Integer.toString(column),
        "severity",
        severity,
        "message",
        message,
        "source",
        "plimsoll." + source);
  }
}
