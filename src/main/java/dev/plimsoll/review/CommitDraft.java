package dev.plimsoll.review;

import dev.plimsoll.engine.Diagnostic;
import dev.plimsoll.text.SourceText;
import java.util.List;

/// A commit to add to the branch of a pull request.
///
/// @param headSha what it is built on; where the branch has moved on, it is not made
/// @param branch where to
/// @param headline the first line of its message
/// @param body the rest of its message
/// @param fixed the findings that it mends
public record CommitDraft(
    String headSha,
    String branch,
    String headline,
    String body,
    List<Change> changes,
    List<Diagnostic> fixed) {
  public CommitDraft {
    changes = List.copyOf(changes);
    fixed = List.copyOf(fixed);
  }

  /// One that mends nothing.
  public CommitDraft(
      String headSha, String branch, String headline, String body, List<Change> changes) {
    this(headSha, branch, headline, body, changes, List.of());
  }

  /// One file with its whole new content.
  ///
  /// @param before what it was made from, to the byte
  public record Change(String path, SourceText before, SourceText after) {}

  /// The same with another line at the end of its message, by which it is recognised.
  public CommitDraft signed(String trailer) {
    return new CommitDraft(headSha, branch, headline, body + "\n\n" + trailer, changes, fixed);
  }
}
