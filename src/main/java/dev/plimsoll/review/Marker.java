package dev.plimsoll.review;

import dev.plimsoll.engine.Fingerprint;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The hidden lines at the end of our comments that say which findings they are about.
final class Marker {
  private static final Pattern ONE = Pattern.compile("<!-- plimsoll:([0-9a-f]{32}) -->");

  /// Only what stands behind everything else is ours: a suggestion above may quote a file in which
  /// somebody wrote a marker.
  private static final Pattern AT_THE_END = Pattern.compile("(?:" + ONE.pattern() + "\\s*)+\\z");

  private Marker() {}

  static String of(List<Fingerprint> fingerprints) {
    return fingerprints.stream()
        .map(fingerprint -> "<!-- plimsoll:" + fingerprint + " -->")
        .collect(Collectors.joining("\n"));
  }

  /// The fingerprints in a comment of ours; none where it carries no marker.
  static Set<Fingerprint> read(String body) {
    return AT_THE_END
        .matcher(body)
        .results()
        .map(MatchResult::group)
        .flatMap(end -> ONE.matcher(end).results())
        .map(marker -> new Fingerprint(marker.group(1)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
