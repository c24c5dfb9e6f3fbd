package dev.plimsoll.app;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.engine.FileReport;
import dev.plimsoll.engine.Suppressed;
import dev.plimsoll.overview.Finding;
import dev.plimsoll.overview.OverviewBook;
import dev.plimsoll.overview.RepositoryName;
import dev.plimsoll.overview.ReviewedPullRequest;
import dev.plimsoll.overview.Silenced;
import dev.plimsoll.overview.Visit;
import dev.plimsoll.review.BranchListener;
import dev.plimsoll.review.BranchReport;
import dev.plimsoll.review.PullRequestRef;
import dev.plimsoll.review.RepositoryRef;
import dev.plimsoll.review.ReviewListener;
import dev.plimsoll.review.ReviewReport;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Tells the overview what visits and reviews find.
final class OverviewSource implements BranchListener, ReviewListener {
  private static final Comparator<Diagnostic> MOST_SEVERE_FIRST =
      Comparator.comparing(Diagnostic::severity)
          .reversed()
          .thenComparing(Diagnostic::path)
          .thenComparing(Diagnostic::start);

  private final OverviewBook book;

  OverviewSource(OverviewBook book) {
    this.book = book;
  }

  @Override
  public boolean knows(RepositoryRef repository, String mark) {
    return book.knows(name(repository), mark);
  }

  @Override
  public void found(RepositoryRef repository, String mark, BranchReport report) {
    List<Finding> findings =
        report.files().stream()
            .flatMap(file -> file.diagnostics().stream())
            .sorted(MOST_SEVERE_FIRST)
            .map(OverviewSource::finding)
            .toList();
    List<Silenced> silenced =
        report.files().stream()
            .map(FileReport::suppressed)
            .flatMap(List::stream)
            .map(OverviewSource::silenced)
            .toList();
    book.visited(
        new Visit(
            name(repository),
            report.branch(),
            report.headSha(),
            mark,
            report.files().size(),
            report.whole() && report.notChecked().isEmpty(),
            findings,
            silenced));
  }

  private static Finding finding(Diagnostic found) {
    return new Finding(
        found.rule().id(),
        found.rule().category().label(),
        found.severity().label(),
        found.path(),
        found.start().line(),
        found.message(),
        found.fingerprint().toString());
  }

  private static Silenced silenced(Suppressed suppressed) {
    Diagnostic about = suppressed.diagnostic();
    return new Silenced(
        about.rule().id(),
        about.path(),
        about.start().line(),
        suppressed.by(),
        suppressed.reason());
  }

  @Override
  public void reviewed(ReviewReport report) {
    PullRequestRef about = report.pullRequest();
    book.reviewed(
        new ReviewedPullRequest(
            new RepositoryName(about.installationId(), about.owner(), about.repository()),
            about.number(),
            report.headSha(),
            report.conclusion().name().toLowerCase(Locale.ROOT),
            report.mended().stream()
                .map(fix -> new ReviewedPullRequest.Fix(fix.thread(), fix.rule()))
                .toList(),
            report.standing()));
  }

  private static RepositoryName name(RepositoryRef repository) {
    return new RepositoryName(
        repository.installationId(), repository.owner(), repository.repository());
  }
}
