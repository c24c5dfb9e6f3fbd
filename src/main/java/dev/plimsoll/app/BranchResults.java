package dev.plimsoll.app;

import dev.plimsoll.engine.FileReport;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.ReportedFile;
import dev.plimsoll.report.SarifReport;
import dev.plimsoll.review.BranchReport;
import dev.plimsoll.rules.Catalog;
import java.util.List;
import java.util.Optional;

/// What was found on a default branch, in the form that code scanning takes.
public final class BranchResults {
  private BranchResults() {}

  public static String sarif(BranchReport report) {
    List<ReportedFile> files = report.files().stream().map(BranchResults::reported).toList();
    return new SarifReport(Catalog.infos(), false).render(new CheckReport(files, List.of()));
  }

  private static ReportedFile reported(FileReport file) {
    return new ReportedFile(file.path(), file, Optional.empty());
  }
}
