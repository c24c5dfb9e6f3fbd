package dev.plimsoll.review;

import dev.plimsoll.engine.Fingerprint;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The threads of ours on a pull request, by what they are about.
final class Conversations {
  private final Map<ReviewThread, Set<Fingerprint>> topics;
  private final Set<Fingerprint> told;

  Conversations(List<ReviewThread> threads) {
    this.topics =
        threads.stream()
            .distinct()
            .collect(
                Collectors.toUnmodifiableMap(
                    thread -> thread, thread -> Marker.read(thread.body())));
    this.told =
        topics.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  /// Whether a thread is about the finding, in whatever state it is.
  boolean told(Fingerprint finding) {
    return told.contains(finding);
  }

  /// How many threads are about any of the findings.
  long countAbout(Set<Fingerprint> findings) {
    return topics.values().stream().filter(topic -> !Collections.disjoint(topic, findings)).count();
  }

  /// The open threads nobody else wrote in, none of whose findings is there any more.
  ///
  /// @param present every finding of the head
  /// @param known tells by path whether all findings of the file are known
  List<ReviewThread> mended(Collection<Fingerprint> present, Predicate<String> known) {
    return topics.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .filter(entry -> Collections.disjoint(entry.getValue(), present))
        .map(Map.Entry::getKey)
        .filter(thread -> !thread.resolved() && !thread.answered() && known.test(thread.path()))
        .sorted(Comparator.comparing(ReviewThread::id))
        .toList();
  }
}
