package dev.plimsoll.engine;

import dev.plimsoll.config.Scope;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a change brings: the findings of a file that the version before does not have.
///
/// Findings are compared by fingerprint, so one that only moved is not new; of several equal ones
/// as many are new as there are more than before. Whether a finding was suppressed before does not
/// matter: it was there.
public final class Novelty {
  private final Set<Fingerprint> older;

  private Novelty(Set<Fingerprint> older) {
    this.older = older;
  }

  /// Against the version before, checked under the path of today, because fingerprints carry the
  /// path.
  public static Novelty since(FileReport before) {
    return new Novelty(
        Stream.concat(
                before.diagnostics().stream(),
                before.suppressed().stream().map(Suppressed::diagnostic))
            .map(Diagnostic::fingerprint)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// Where there is no version before, all is new.
  public static Novelty ofNewFile() {
    return new Novelty(Set.of());
  }

  public boolean isNew(Diagnostic diagnostic) {
    return !older.contains(diagnostic.fingerprint());
  }

  /// The findings that count.
  ///
  /// @param isChangedLine whether the change adds or alters a line, from 1, of the file as it is
  ///   now
  public List<Diagnostic> inScope(Scope scope, FileReport now, IntPredicate isChangedLine) {
    return now.diagnostics().stream()
        .filter(found ->
            switch (scope) {
              case NEW -> isNew(found);
              case CHANGED -> isNew(found) || touches(found, isChangedLine);
              case ALL -> true;
            })
        .toList();
  }

  private static boolean touches(Diagnostic found, IntPredicate isChangedLine) {
    int first = found.start().line();
    boolean endsWithItsLine = found.end().column() == 1 && found.end().line() > first;
    int last = endsWithItsLine ? found.end().line() - 1 : found.end().line();
    return IntStream.rangeClosed(first, last).anyMatch(isChangedLine);
  }
}
