package dev.plimsoll.overview;

import java.util.List;

/// What became of a pull request.
///
/// @param conclusion of the check run, such as `success`
/// @param fixes remarks whose cause is gone
/// @param standing threads that are about something that is still there
public record ReviewedPullRequest(
    RepositoryName repository,
    int number,
    String headSha,
    String conclusion,
    List<Fix> fixes,
    List<String> standing) {
  public ReviewedPullRequest {
    fixes = List.copyOf(fixes);
    standing = List.copyOf(standing);
  }

  /// A remark that was heeded.
  public record Fix(String thread, String rule) {}
}
