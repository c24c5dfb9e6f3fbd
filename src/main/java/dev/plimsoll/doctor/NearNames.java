package dev.plimsoll.doctor;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// Finds the variable that was meant by one that is nearly called so. Only names that begin like
/// ours are looked at; the environment is full of others.
record NearNames(Set<String> known) {
  private static final String OURS = "(?:PLIMSOLL|GITHUB)_.*";

  /// One slip in so many letters.
  private static final int LETTERS_A_SLIP = 5;

  /// Empty for a name that is known, or near to none.
  Optional<String> meant(String variable) {
    if (known.contains(variable) || !variable.matches(OURS)) {
      return Optional.empty();
    }
    return known.stream()
        .filter(name -> name.matches(OURS))
        .filter(name -> isNear(variable, name))
        .min(
            Comparator.<String>comparingInt(name -> distance(variable, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isNear(String variable, String name) {
    String core = withoutPrefix(name);
    return withoutPrefix(variable).equals(core)
        || distance(variable, name) <= Math.max(1, core.length() / LETTERS_A_SLIP);
  }

  private static String withoutPrefix(String name) {
    return name.substring(name.indexOf('_') + 1);
  }

  /// How many letters have to be added, left out or changed.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
