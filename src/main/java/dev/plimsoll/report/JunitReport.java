package dev.plimsoll.report;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileProblem;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Suppressed;
import java.util.List;

/// Findings as JUnit writes test results, for build servers that show those: a suite a file, a test
/// case a finding. A finding below the severity from which the run fails is a test that passed and
/// printed something; a suppressed one was skipped; a file without findings is one test that
/// passed.
public final class JunitReport implements ReportFormat {
  @Override
  public String render(CheckReport report) {
    List<FileReport> reports = report.reports().toList();
    XmlText xml = new XmlText();
    xml.element(
        "testsuites",
        () -> report.files().forEach(file -> suite(xml, file)),
        "name",
        "plimsoll",
        "tests",
        sum(reports.stream().map(JunitReport::tests).toList()),
        "failures",
        sum(report.files().stream().map(JunitReport::failures).toList()),
        "errors",
        sum(reports.stream().map(each -> problems(each).size()).toList()));
    return xml.toString();
  }

  private static void suite(XmlText xml, ReportedFile file) {
    FileReport report = file.report();
    xml.element(
        "testsuite",
        () -> cases(xml, file),
        "name",
        file.shown(),
        "tests",
        Integer.toString(tests(report)),
        "failures",
        Integer.toString(failures(file)),
        "errors",
        Integer.toString(problems(report).size()),
        "skipped",
        Integer.toString(report.suppressed().size()),
        "time",
        "0");
  }

  private static void cases(XmlText xml, ReportedFile file) {
    FileReport report = file.report();
    problems(report).forEach(problem -> problem(xml, file, problem));
    report.diagnostics().forEach(found -> finding(xml, file, found));
    report.suppressed().forEach(each -> suppressed(xml, file, each));
    if (isClean(report)) {
      xml.empty("testcase", "name", "no findings", "classname", file.shown(), "time", "0");
    }
  }

  private static void problem(XmlText xml, ReportedFile file, FileProblem problem) {
    String name = "unreadable at " + problem.line() + ":" + problem.column();
    test(xml, file, name, () -> xml.empty("error", "message", problem.message(), "type", "error"));
  }

  private static void finding(XmlText xml, ReportedFile file, Diagnostic found) {
    test(xml, file, name(found), () -> outcome(xml, file, found));
  }

  private static void outcome(XmlText xml, ReportedFile file, Diagnostic found) {
    String text =
        "%s:%s: %s%n%s"
            .formatted(file.shown(), place(found), found.message(), excerpt(file, found));
    if (file.failsOn(found)) {
      xml.text("failure", text, "message", found.message(), "type", found.severity().label());
    } else {
      xml.text("system-out", text);
    }
  }

  private static void suppressed(XmlText xml, ReportedFile file, Suppressed each) {
    String why = SuppressionNote.of(each);
    test(xml, file, name(each.diagnostic()), () -> xml.empty("skipped", "message", why));
  }

  private static void test(XmlText xml, ReportedFile file, String name, Runnable outcome) {
    xml.element("testcase", outcome, "name", name, "classname", file.shown(), "time", "0");
  }

  private static String name(Diagnostic found) {
    return found.rule().id() + " at " + place(found);
  }

  private static String place(Diagnostic found) {
    return found.start().line() + ":" + found.start().column();
  }

  private static String excerpt(ReportedFile file, Diagnostic found) {
    return new SourceExcerpt(Colour.OFF)
        .render(file.report().source(), found.span(), found.severity());
  }

  private static List<FileProblem> problems(FileReport report) {
    return report.problems().stream().filter(FileProblem::fatal).toList();
  }

  private static boolean isClean(FileReport report) {
    return report.diagnostics().isEmpty()
        && report.suppressed().isEmpty()
        && problems(report).isEmpty();
  }

  private static int tests(FileReport report) {
    int told = report.diagnostics().size() + report.suppressed().size() + problems(report).size();
    return Math.max(1, told);
  }

  private static int failures(ReportedFile file) {
    return (int) file.report().diagnostics().stream().filter(file::failsOn).count();
  }

  private static String sum(List<Integer> counts) {
    return Integer.toString(counts.stream().mapToInt(Integer::intValue).sum());
  }
}
