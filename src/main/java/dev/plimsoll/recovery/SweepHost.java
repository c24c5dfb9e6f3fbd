package dev.plimsoll.recovery;

import dev.plimsoll.review.RepositoryRef;
import java.time.Instant;
import java.util.List;

/// What the host tells of installations and their open pull requests. Every method may throw
/// [dev.plimsoll.review.HostUnavailableException] and [dev.plimsoll.review.HostRefusedException].
public interface SweepHost {
  /// Somebody who has installed the App.
  ///
  /// @param suspended whether nothing of it can be read
  record Installation(long id, Instant createdAt, boolean suspended) {}

  /// Some of a list.
  ///
  /// @param last whether no further page follows
  record Page<T>(List<T> entries, boolean last) {
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /// A page of the App's installations, from 1.
  Page<Installation> installations(int page);

  /// Of a page of an installation's repositories, from 1, those with an open pull request that
  /// changed since then.
  Page<RepositoryRef> active(long installation, int page, Instant since);

  /// The numbers of the open pull requests that changed since then, and whose head has no completed
  /// check run of ours.
  List<Integer> withoutVerdict(RepositoryRef repository, Instant since);
}
