package dev.plimsoll.report;

/// One way to write a report down.
public interface ReportFormat {
  /// The whole report; its last line ends with `\n`.
  String render(CheckReport report);
}
