package dev.plimsoll.review;

import dev.plimsoll.engine.Fingerprint;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The threads of ours on a pull request, by what they are about, and what we said besides.
final class Conversations {
  private final Map<ReviewThread, Set<Fingerprint>> topics;
  private final Set<Fingerprint> told;
  private final Remembered remembered;

  /// Threads of ours on files that are not there any more, though their findings are: in a file of
  /// another name. There a thread is neither seen among the changes nor can its suggestion be
  /// taken.
  private final Set<ReviewThread> stranded;

  /// @param files with the findings of the head
  Conversations(
      List<ReviewThread> threads, Remembered remembered, FormerNames names, CheckedFiles files) {
    this.remembered = remembered;
    this.topics =
        threads.stream()
            .distinct()
            .collect(
                Collectors.toUnmodifiableMap(
                    thread -> thread, thread -> today(Marker.read(thread.body()), names)));
    Set<Fingerprint> authors = files.fingerprintsOfAuthors();
    this.stranded =
        topics.keySet().stream()
            .filter(thread -> files.isGone(thread.path()) && isOurs(thread))
            .filter(thread -> !Collections.disjoint(topic(thread), authors))
            .collect(Collectors.toUnmodifiableSet());
    Set<Fingerprint> notTold = marked(stranded);
    this.told =
        Stream.concat(
                topics.keySet().stream()
                    .filter(thread -> !stranded.contains(thread))
                    .flatMap(thread -> topic(thread).stream()),
                remembered.told().stream().filter(found -> !notTold.contains(found)))
            .map(names::today)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether nobody but us did anything to it.
  private boolean isOurs(ReviewThread thread) {
    return thread.isOpen() ? !thread.answered() : isClosedByUs(thread);
  }

  private static Set<Fingerprint> today(Set<Fingerprint> topic, FormerNames names) {
    return topic.stream().map(names::today).collect(Collectors.toUnmodifiableSet());
  }

  /// Whether we said it, in a thread of whatever state or in a comment that is gone. What we said
  /// where the finding was under another name is to be said anew.
  boolean told(Fingerprint finding) {
    return told.contains(finding);
  }

  /// How many threads are about any of the findings.
  long countAbout(Set<Fingerprint> findings) {
    return topics.keySet().stream()
        .filter(thread -> !stranded.contains(thread))
        .filter(thread -> !Collections.disjoint(topic(thread), findings))
        .count();
  }

  /// The open threads nobody else wrote in, none of whose findings is there any more, or not under
  /// the name of their file.
  ///
  /// @param present every finding of the head
  /// @param known tells by path whether all findings of the file are known
  List<ReviewThread> mended(Collection<Fingerprint> present, Predicate<String> known) {
    return sorted(
        topics.keySet().stream()
            .filter(thread -> isMended(thread, present) || stranded.contains(thread))
            .filter(thread -> thread.isOpen() && !thread.answered() && known.test(thread.path())));
  }

  /// Every thread of ours.
  List<ReviewThread> all() {
    return sorted(topics.keySet().stream());
  }

  /// The threads none of whose findings is there any more, whoever closed them.
  ///
  /// @param present every finding of the head
  /// @param known tells by path whether all findings of the file are known
  List<ReviewThread> gone(Collection<Fingerprint> present, Predicate<String> known) {
    return sorted(
        topics.keySet().stream()
            .filter(thread -> !thread.id().isEmpty() && known.test(thread.path()))
            .filter(thread -> isMended(thread, present)));
  }

  /// How many threads are hidden because we may not resolve them.
  long countHidden(Collection<Fingerprint> present) {
    return topics.keySet().stream()
        .filter(thread -> thread.state() == ReviewThread.State.HIDDEN)
        .filter(thread -> isMended(thread, present) || stranded.contains(thread))
        .count();
  }

  /// The threads that we closed ourselves and whose findings are there again, unless an open one is
  /// about them too.
  List<ReviewThread> returned(Set<Fingerprint> authors) {
    Set<Fingerprint> open = new HashSet<>();
    topics.forEach((thread, topic) ->
        open.addAll(isClosedByUs(thread) || stranded.contains(thread) ? Set.of() : topic));
    return sorted(
        topics.keySet().stream()
            .filter(thread -> isClosedByUs(thread) && !stranded.contains(thread))
            .filter(thread ->
                topic(thread).stream()
                    .anyMatch(found -> authors.contains(found) && !open.contains(found))));
  }

  /// What a person resolved, hid or answered is theirs.
  private boolean isClosedByUs(ReviewThread thread) {
    return switch (thread.state()) {
      case OPEN, RESOLVED_BY_PERSON -> false;
      case RESOLVED_BY_US -> !thread.answered();
      case HIDDEN, RESOLVED -> !thread.answered() && remembered.closed().contains(thread.id());
    };
  }

  private boolean isMended(ReviewThread thread, Collection<Fingerprint> present) {
    return !topic(thread).isEmpty() && Collections.disjoint(topic(thread), present);
  }

  private Set<Fingerprint> topic(ReviewThread thread) {
    return topics.getOrDefault(thread, Set.of());
  }

  private static List<ReviewThread> sorted(Stream<ReviewThread> threads) {
    return threads.sorted(Comparator.comparing(ReviewThread::id)).toList();
  }

  /// Every finding that a thread is about, by the fingerprint it carries.
  static Set<Fingerprint> marked(Collection<ReviewThread> threads) {
    return threads.stream()
        .flatMap(thread -> Marker.read(thread.body()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
