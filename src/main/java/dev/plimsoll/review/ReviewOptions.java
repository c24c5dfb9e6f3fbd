package dev.plimsoll.review;

/// Whom comments are for. Everybody gets a check run.
///
/// @param onDrafts whether pull requests that are not ready get comments
/// @param onBots whether pull requests that a bot opened get comments
public record ReviewOptions(boolean onDrafts, boolean onBots) {
  public static final ReviewOptions DEFAULT = new ReviewOptions(false, false);
}
