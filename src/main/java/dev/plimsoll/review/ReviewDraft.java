package dev.plimsoll.review;

import java.util.List;
import java.util.Optional;

/// A review to post, as a comment without a vote.
///
/// @param headSha the commit that the comments' lines belong to
/// @param body Markdown, not empty
public record ReviewDraft(String headSha, String body, List<Comment> comments) {
  public ReviewDraft {
    comments = List.copyOf(comments);
  }

  /// A comment on lines of the new side of the diff, all within one hunk.
  ///
  /// @param startLine the first line, where there is more than one
  /// @param line the last line
  /// @param body Markdown
  public record Comment(String path, Optional<Integer> startLine, int line, String body) {}
}
