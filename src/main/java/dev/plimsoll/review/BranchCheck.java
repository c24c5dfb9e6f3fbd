package dev.plimsoll.review;

import dev.plimsoll.config.Configuration;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks a default branch as a whole: one call for its paths, and one for some hundred files.
final class BranchCheck {
  private static final Logger log = LoggerFactory.getLogger(BranchCheck.class);

  private final BranchHost host;
  private final FileChecker checker;

  BranchCheck(BranchHost host, FileChecker checker) {
    this.host = host;
    this.checker = checker;
  }

  BranchReport of(RepositoryRef repository, BranchState branch, Configuration configuration) {
    TreeListing listing = host.list(repository, branch.headSha());
    BranchFiles files = BranchFiles.of(listing);
    Map<String, SourceText> texts = texts(repository, branch, files);
    FileChecker here = checker.in(new CommitTree(listing, texts), configuration);
    List<FileReport> reports = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (Map.Entry<String, SourceText> file : new TreeMap<>(texts).entrySet()) {
      String path = file.getKey();
      if (!Relevance.isChecked(path)) {
        continue;
      }
      check(here, path, file.getValue())
          .ifPresentOrElse(
              report -> {
                if (report.recognised() && report.exclusion().isEmpty()) {
                  reports.add(report);
                }
              },
              () -> failed.add(path));
    }
    return new BranchReport(
        branch.name(), branch.headSha(), configuration, reports, failed, files.whole());
  }

  private Map<String, SourceText> texts(
      RepositoryRef repository, BranchState branch, BranchFiles files) {
    Map<String, SourceText> texts = new HashMap<>();
    host.contents(repository, branch.headSha(), files.paths())
        .forEach((path, content) -> {
          if (content instanceof Content.Text(SourceText text)) {
            texts.put(path, text);
          }
        });
    return texts;
  }

  /// A file that breaks the checker must not keep the others from being told.
  private static Optional<FileReport> check(FileChecker here, String path, SourceText text) {
    try {
      return Optional.of(here.check(path, text));
    } catch (RuntimeException | StackOverflowError failure) {
      log.error("checking {} failed", VisibleText.of(path), failure);
      return Optional.empty();
    }
  }
}
