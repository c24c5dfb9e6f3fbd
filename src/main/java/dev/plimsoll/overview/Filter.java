package dev.plimsoll.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which of the repositories that somebody may see are meant.
///
/// @param owner those of one organisation or person; empty for all
/// @param words part of the name; empty for all
/// @param practice those with findings of one practice; empty for all
public record Filter(Optional<String> owner, String words, Optional<String> practice) {
  public static final Filter ALL = new Filter(Optional.empty(), "", Optional.empty());

  /// Begins a query on the repositories that a viewer may see, as `r`.
  static final String SEEN =
      """
       FROM overview_sight s JOIN overview_repositories r
        ON r.installation_id = s.installation_id AND r.owner = s.owner
        AND r.repository = s.repository
      """;

  /// Ties a table `t` to them.
  static final String OF_SEEN =
      """
       ON t.installation_id = r.installation_id AND t.owner = r.owner
        AND t.repository = r.repository
      """;

  public boolean isAll() {
    return equals(ALL);
  }

  /// The condition; its values are [#values].
  String condition() {
    return " WHERE s.viewer = ? AND s.valid_until >= ?"
        + (owner.isPresent() ? " AND r.owner = ?" : "")
        + (words.isEmpty() ? "" : " AND LOWER(r.owner || '/' || r.repository) LIKE ? ESCAPE '!'")
        + (practice.isPresent()
            ? " AND EXISTS (SELECT 1 FROM overview_practices p"
                + " WHERE p.installation_id = r.installation_id AND p.owner = r.owner"
                + " AND p.repository = r.repository AND p.practice = ?)"
            : "");
  }

  List<Object> values(String viewer, long now) {
    List<Object> values = new ArrayList<>(List.of(viewer, now));
    owner.ifPresent(values::add);
    if (!words.isEmpty()) {
      values.add("%" + words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
    }
    practice.ifPresent(values::add);
    return values;
  }
}
