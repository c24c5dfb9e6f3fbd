package dev.plimsoll.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The code host as answering people needs it. Every method may throw [HostUnavailableException]
/// when trying again later can help, and [HostRefusedException] when it cannot.
public interface Correspondence {
  /// A comment of a person.
  ///
  /// @param thread the comment that began its thread on the diff; empty on the pull request itself
  record CommentRef(long id, OptionalLong thread) {}

  enum Reaction {
    /// It was seen.
    EYES,
    /// What it asked for was done.
    DONE,
    /// A commit was made of it.
    COMMITTED
  }

  /// What became of a commit.
  enum Committed {
    YES,
    /// The branch is not where it was.
    MOVED,
    /// A file cannot be read to the byte, so nobody may write it.
    UNREADABLE
  }

  /// Whether a person may push to the repository.
  boolean mayWrite(PullRequestRef pullRequest, String login);

  /// Everything we wrote lately on a pull request: comments, and messages of its commits.
  List<String> written(PullRequestRef pullRequest);

  /// The comment that began a thread, and the path it stands on; empty if it is gone.
  Optional<ThreadStart> threadStart(PullRequestRef pullRequest, long comment);

  /// How a thread began.
  record ThreadStart(String path, String body) {}

  /// Answers in the thread, or on the pull request itself where there is none.
  void answer(PullRequestRef pullRequest, OptionalLong thread, String body);

  /// Reacts to a comment; once more changes nothing.
  void react(PullRequestRef pullRequest, CommentRef comment, Reaction reaction);

  Committed commit(PullRequestRef pullRequest, CommitDraft commit);
}
