package dev.plimsoll.overview;

/// Pull requests that were reviewed on several days count with the last of them.
final class ReviewDays {
  /// Says of a row `t` that there is none of the same pull request on a later day.
  static final String NONE_LATER =
      """
       AND NOT EXISTS (SELECT 1 FROM overview_reviews l
        WHERE l.installation_id = t.installation_id AND l.owner = t.owner
        AND l.repository = t.repository AND l.number = t.number AND l.day > t.day)
      """;

  private ReviewDays() {}
}
