package dev.plimsoll.review;

import dev.plimsoll.engine.Fingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What we did on a pull request that the host may not tell us any more.
///
/// @param told findings that a comment of ours was about, be it deleted since
/// @param closed identifiers of the threads that we closed ourselves
/// @param quiet whether no changed file was of interest when we last looked
public record Remembered(Set<Fingerprint> told, Set<String> closed, boolean quiet) {
  public static final Remembered NOTHING = new Remembered(Set.of(), Set.of(), false);

  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32}");
  private static final String TOLD = "told ";
  private static final String CLOSED = "closed ";
  private static final String QUIET = "quiet";

  public Remembered {
    told = Set.copyOf(told);
    closed = Set.copyOf(closed);
  }

  Remembered withTold(Collection<Fingerprint> more) {
    return new Remembered(union(told, more), closed, quiet);
  }

  Remembered withQuiet(boolean now) {
    return new Remembered(told, closed, now);
  }

  /// What is open now was opened since we closed it, or never was closed.
  Remembered withoutOpen(Collection<ReviewThread> threads) {
    Set<String> now = new LinkedHashSet<>(closed);
    threads.stream().filter(ReviewThread::isOpen).map(ReviewThread::id).forEach(now::remove);
    return new Remembered(told, now, quiet);
  }

  Remembered after(Collection<ThreadChange> changes) {
    Set<String> now = new LinkedHashSet<>(closed);
    for (ThreadChange change : changes) {
      if (change.kind().closes()) {
        now.add(change.thread());
      } else {
        now.remove(change.thread());
      }
    }
    return new Remembered(told, now, quiet);
  }

  private static <T> Set<T> union(Set<T> some, Collection<T> more) {
    Set<T> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }

  /// All of it as lines of text, for a place to keep it.
  public String toText() {
    List<String> lines = new ArrayList<>();
    if (quiet) {
      lines.add(QUIET);
    }
    Stream.concat(
            told.stream().map(fingerprint -> TOLD + fingerprint),
            closed.stream().map(thread -> CLOSED + thread))
        .sorted()
        .forEach(lines::add);
    return String.join("\n", lines);
  }

  /// Reads what [#toText] wrote. A line that it cannot have written is left out.
  public static Remembered parse(String text) {
    Set<Fingerprint> told = new LinkedHashSet<>();
    Set<String> closed = new LinkedHashSet<>();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith(TOLD) && FINGERPRINT.matcher(line.substring(TOLD.length())).matches()) {
        told.add(new Fingerprint(line.substring(TOLD.length())));
      } else if (line.startsWith(CLOSED)) {
        closed.add(line.substring(CLOSED.length()));
      }
    }
    return new Remembered(told, closed, text.lines().anyMatch(QUIET::equals));
  }
}
