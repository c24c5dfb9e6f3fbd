package dev.plimsoll.config;

/// How much a review may say in comments.
///
/// @param enabled false where only the check run speaks
/// @param max the most comments in one review
/// @param drafts whether draft pull requests get comments
/// @param bots whether pull requests of bots get comments
public record CommentSettings(
    Setting<Boolean> enabled,
    Setting<Integer> max,
    Setting<Boolean> drafts,
    Setting<Boolean> bots) {
  /// More than this in one review nobody reads.
  public static final int DEFAULT_MAX = 25;

  /// What holds where nobody says anything.
  public static final CommentSettings DEFAULT =
      new CommentSettings(
          Setting.byDefault(true),
          Setting.byDefault(DEFAULT_MAX),
          Setting.byDefault(false),
          Setting.byDefault(true));
}
