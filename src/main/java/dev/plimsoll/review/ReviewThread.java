package dev.plimsoll.review;

/// A conversation on the diff that we began.
///
/// @param id the host's identifier, for resolving it
/// @param commentId the host's identifier of the first comment, for hiding it
/// @param path the file it stands on
/// @param body the first comment, ours, with the marker in it
/// @param state whether it is open, and if not, who closed it
/// @param answered whether anybody but us wrote in it
public record ReviewThread(
    String id,
    String commentId,
    String path,
    String body,
    State state,
    boolean answered,
    Rights rights) {

  /// How a thread stands.
  public enum State {
    OPEN,
    /// Its first comment is hidden; the host does not tell by whom.
    HIDDEN,
    RESOLVED_BY_US,
    RESOLVED_BY_PERSON,
    /// The host does not tell by whom.
    RESOLVED
  }

  /// What the host lets us do.
  ///
  /// @param resolve to resolve the thread, or to open it again
  /// @param hide to hide its first comment, or to show it again
  public record Rights(boolean resolve, boolean hide) {
    public static final Rights NONE = new Rights(false, false);
    public static final Rights ALL = new Rights(true, true);
  }

  /// The thread that a comment begins; the host's names of it are not known yet.
  static ReviewThread begunWith(ReviewDraft.Comment comment) {
    return new ReviewThread("", "", comment.path(), comment.body(), State.OPEN, false, Rights.NONE);
  }

  ReviewThread after(ThreadChange.Kind change) {
    State now =
        switch (change) {
          case RESOLVE -> State.RESOLVED_BY_US;
          case HIDE -> State.HIDDEN;
          case REOPEN, SHOW -> State.OPEN;
        };
    return new ReviewThread(id, commentId, path, body, now, answered, rights);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }
}
