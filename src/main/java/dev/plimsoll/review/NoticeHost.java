package dev.plimsoll.review;

import java.util.Optional;

/// The little of the code host that it takes to say why a review is missing. Methods may throw as
/// those of [Host] do.
public interface NoticeHost extends RunHost {
  /// The head commit of a pull request, while that is open.
  Optional<String> openHead(PullRequestRef pullRequest);
}
