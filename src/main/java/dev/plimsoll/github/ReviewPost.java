package dev.plimsoll.github;

import dev.plimsoll.review.ReviewDraft;
import dev.plimsoll.review.ReviewDraft.Comment;
import java.util.Optional;
import org.kohsuke.github.GHPullRequestReviewBuilder;
import org.kohsuke.github.GHPullRequestReviewEvent;

/// Posts a review with all its comments in one request, submitted at once: a pending one left
/// behind would make GitHub refuse all later ones.
final class ReviewPost {
  private ReviewPost() {}

  /// The library names no side; GitHub then takes the new one, which is where our comments stand.
  static void send(Kohsuke kohsuke, ReviewDraft draft) {
    GHPullRequestReviewBuilder review =
        kohsuke
            .pullRequest()
            .createReview()
            .commitId(draft.headSha())
            .body(draft.body())
            .event(GHPullRequestReviewEvent.COMMENT);
    draft.comments().forEach(comment -> add(review, comment));
    kohsuke.call(review::create);
  }

  /// GitHub refuses a first line that is the last one too.
  private static void add(GHPullRequestReviewBuilder review, Comment comment) {
    Optional<Integer> start = comment.startLine().filter(line -> line < comment.line());
    if (start.isPresent()) {
      review.multiLineComment(comment.body(), comment.path(), start.get(), comment.line());
    } else {
      review.singleLineComment(comment.body(), comment.path(), comment.line());
    }
  }
}
