package dev.plimsoll.talk;

/// Something that was asked of Plimsoll, by a person or by the host for one.
public sealed interface Ask {
  /// A comment that speaks to Plimsoll.
  ///
  /// @param id the comment's number, of one sequence for comments on the pull request and of
  ///   another for those in threads
  /// @param place where it stands
  /// @param command the line that speaks to it, without what leads to Plimsoll
  /// @param sender the login of who wrote or edited it
  record Comment(long id, Place place, String command, String sender) implements Ask {}

  /// A press on a button of a check run.
  ///
  /// @param headSha the commit that the check run is about
  record Button(String identifier, String headSha, String sender) implements Ask {}

  /// A new run of the check on a commit.
  record Rerun(String headSha) implements Ask {}

  /// A verdict on what a merge queue is about to merge.
  ///
  /// @param headSha the commit that waits for the check
  /// @param baseSha what it would be merged onto
  record MergeGroup(String headSha, String baseSha) implements Ask {}

  /// Where a comment stands.
  sealed interface Place {
    /// On the pull request itself.
    record Conversation() implements Place {}

    /// In a thread on its diff.
    ///
    /// @param root the comment that began it
    record ReviewThread(long root) implements Place {}
  }
}
