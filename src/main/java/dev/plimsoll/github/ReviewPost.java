package dev.plimsoll.github;

import dev.plimsoll.review.HostRefusedException;
import dev.plimsoll.review.ReviewDraft;
import dev.plimsoll.review.ReviewDraft.Comment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kohsuke.github.GHPullRequestReview;
import org.kohsuke.github.GHPullRequestReviewBuilder;
import org.kohsuke.github.GHPullRequestReviewEvent;
import org.kohsuke.github.GHPullRequestReviewState;

/// Posts a review with all its comments in one request, submitted at once: a pending one left
/// behind would make GitHub refuse all later ones. Where one was left behind, it goes away first.
final class ReviewPost {
  private final Kohsuke kohsuke;
  private boolean lookedForPending;

  ReviewPost(Kohsuke kohsuke) {
    this.kohsuke = kohsuke;
  }

  /// The comments that GitHub did not take.
  List<Comment> send(ReviewDraft draft) {
    return new Narrowing(draft, this::post).send();
  }

  private void post(ReviewDraft draft) {
    try {
      create(draft);
    } catch (HostRefusedException refused) {
      if (!isAboutPending(refused) || lookedForPending) {
        throw refused;
      }
      lookedForPending = true;
      deletePending();
      create(draft);
    }
  }

  private static boolean isAboutPending(HostRefusedException refused) {
    return String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT).contains("pending");
  }

  /// Nobody sees the pending reviews of others, so those that are listed are ours.
  private void deletePending() {
    for (GHPullRequestReview review :
        kohsuke.call(() -> kohsuke.pullRequest().listReviews().toList())) {
      if (review.getState() == GHPullRequestReviewState.PENDING) {
        kohsuke.call(() -> {
          review.delete();
          return review;
        });
      }
    }
  }

  /// The library names no side; GitHub then takes the new one, which is where our comments stand.
  private void create(ReviewDraft draft) {
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
