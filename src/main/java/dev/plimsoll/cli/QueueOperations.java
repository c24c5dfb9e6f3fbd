package dev.plimsoll.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the command line asks of the queue, whichever database it is in. Each method throws an
/// [IOException] whose message says why the queue cannot be reached.
public interface QueueOperations {
  /// A row of the listing, all of it untrusted text.
  ///
  /// @param name the pull request, repository or installation
  /// @param since when it got into its state, as ISO 8601
  /// @param ageSeconds how long ago that is
  /// @param until when it may be tried again, as ISO 8601
  record Entry(
      long installation,
      String name,
      String state,
      String priority,
      int attempts,
      String since,
      long ageSeconds,
      Optional<String> until,
      Optional<String> reason) {}

  /// Names a repository, and of it a pull request.
  record Name(String owner, String repository, OptionalInt number) {}

  List<Entry> list(boolean setAsideOnly, Optional<Long> installation, int limit) throws IOException;

  List<Entry> find(Name name) throws IOException;

  /// Tries again what is under the name, and answers how many that are.
  int retry(Name name) throws IOException;

  /// Tries again all that was set aside, and answers how many that are.
  int retryAllSetAside() throws IOException;

  /// Drops what is under the name, and answers how many that were.
  int drop(Name name) throws IOException;
}
