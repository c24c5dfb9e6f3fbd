package dev.plimsoll.review;

import dev.plimsoll.engine.Fingerprint;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What we did on a pull request that the host may not tell us any more.
///
/// @param told findings that a comment of ours was about, be it deleted since
/// @param closed identifiers of the threads that we closed ourselves
/// @param quiet whether no changed file was of interest when we last looked
/// @param answered what people asked for and we answered, the newest last
public record Remembered(
    Set<Fingerprint> told, Set<String> closed, boolean quiet, List<Answered> answered) {
  public static final Remembered NOTHING = new Remembered(Set.of(), Set.of(), false);

  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32}");
  private static final String TOLD = "told ";
  private static final String CLOSED = "closed ";
  private static final String QUIET = "quiet";
  private static final String ANSWERED = "answered ";
  private static final int MOST_ANSWERS = 200;

  /// A question that was answered.
  ///
  /// @param question names it, in one word
  public record Answered(String question, Instant at) {}

  /// What was done before anybody asked for anything.
  public Remembered(Set<Fingerprint> told, Set<String> closed, boolean quiet) {
    this(told, closed, quiet, List.of());
  }

  public Remembered {
    answered = answered.subList(Math.max(0, answered.size() - MOST_ANSWERS), answered.size());
    answered = List.copyOf(answered);
    told = Set.copyOf(told);
    closed = Set.copyOf(closed);
  }

  Remembered withTold(Collection<Fingerprint> more) {
    return new Remembered(union(told, more), closed, quiet, answered);
  }

  Remembered withQuiet(boolean now) {
    return new Remembered(told, closed, now, answered);
  }

  /// What is open now was opened since we closed it, or never was closed.
  Remembered withoutOpen(Collection<ReviewThread> threads) {
    Set<String> now = new LinkedHashSet<>(closed);
    threads.stream().filter(ReviewThread::isOpen).map(ReviewThread::id).forEach(now::remove);
    return new Remembered(told, now, quiet, answered);
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
    return new Remembered(told, now, quiet, answered);
  }

  /// The same after a question was answered.
  public Remembered withAnswered(String question, Instant at) {
    List<Answered> now = new ArrayList<>(answered);
    now.add(new Answered(question, at.truncatedTo(ChronoUnit.SECONDS)));
    return new Remembered(told, closed, quiet, now);
  }

  /// Whether it is known that a question was answered.
  public boolean hasAnswered(String question) {
    return answered.stream().anyMatch(answer -> answer.question().equals(question));
  }

  /// How many questions were answered after that.
  public long countAnsweredSince(Instant start) {
    return answered.stream().filter(answer -> answer.at().isAfter(start)).count();
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
    answered.forEach(answer -> lines.add(ANSWERED + answer.at() + " " + answer.question()));
    return String.join("\n", lines);
  }

  /// Reads what [#toText] wrote. A line that it cannot have written is left out.
  public static Remembered parse(String text) {
    Set<Fingerprint> told = new LinkedHashSet<>();
    Set<String> closed = new LinkedHashSet<>();
    List<Answered> answered = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith(TOLD) && FINGERPRINT.matcher(line.substring(TOLD.length())).matches()) {
        told.add(new Fingerprint(line.substring(TOLD.length())));
      } else if (line.startsWith(CLOSED)) {
        closed.add(line.substring(CLOSED.length()));
      } else if (line.startsWith(ANSWERED)) {
        answered(line.substring(ANSWERED.length())).ifPresent(answered::add);
      }
    }
    return new Remembered(told, closed, text.lines().anyMatch(QUIET::equals), answered);
  }

  private static Optional<Answered> answered(String line) {
    String[] words = line.split(" ", 2);
    try {
      return words.length < 2
          ? Optional.empty()
          : Optional.of(new Answered(words[1], Instant.parse(words[0])));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
