package dev.plimsoll.review;

/// The branch that a pull request wants to have merged.
///
/// @param name without `refs/heads/`
public record HeadBranch(String name, Access access) {
  /// One that nobody asked about.
  public static final HeadBranch UNKNOWN = new HeadBranch("", Access.NOT_ALLOWED);

  /// Whether we may commit to it.
  public enum Access {
    ALLOWED,
    /// It is in another repository, which is not ours to write to.
    FORK,
    /// The installation does not let us write contents.
    NOT_ALLOWED
  }

  boolean isWritable() {
    return access == Access.ALLOWED;
  }
}
