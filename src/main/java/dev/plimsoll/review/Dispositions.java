package dev.plimsoll.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What becomes of the threads that are there.
///
/// @param mended those to close, because their findings are gone
/// @param returned those that we closed and whose findings are back
/// @param alreadyHidden how many are hidden instead of resolved
record Dispositions(List<ReviewThread> mended, List<ReviewThread> returned, long alreadyHidden) {
  static Dispositions of(Conversations conversations, CheckedFiles files) {
    return new Dispositions(
        conversations.mended(files.present(), files::knows),
        conversations.returned(files.fingerprintsOfAuthors()),
        conversations.countHidden(files.present()));
  }

  boolean isNeeded() {
    return !mended.isEmpty() || !returned.isEmpty();
  }

  /// Whether the host lets us do nothing about one of them.
  boolean isHopeless() {
    return mended.stream().anyMatch(thread -> ThreadChange.closing(thread).isEmpty())
        || returned.stream().anyMatch(thread -> ThreadChange.opening(thread).isEmpty());
  }

  List<ThreadChange> changes() {
    List<ThreadChange> changes = new ArrayList<>();
    mended.stream().map(ThreadChange::closing).flatMap(Optional::stream).forEach(changes::add);
    returned.stream().map(ThreadChange::opening).flatMap(Optional::stream).forEach(changes::add);
    return changes;
  }

  /// How many threads are hidden because we may not resolve them, once the changes are made.
  long hidden() {
    return alreadyHidden
        + changes().stream().filter(change -> change.kind() == ThreadChange.Kind.HIDE).count();
  }
}
