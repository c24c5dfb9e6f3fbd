package dev.plimsoll.server;

import dev.plimsoll.queue.Consequence;
import java.util.List;

/// What an event means for the work that is known.
sealed interface Meaning {
  /// Something is to be done.
  ///
  /// @param about what it is about, such as `octo/harbour#7`, for the log
  record Consequences(String about, List<Consequence> consequences) implements Meaning {
    public Consequences {
      consequences = List.copyOf(consequences);
    }
  }

  record Nothing(String why) implements Meaning {}

  /// The event lacks what the host always says.
  record Malformed(String why) implements Meaning {}

  Nothing NO_ACTION = new Nothing("nothing depends on this action");

  Nothing NO_INSTALLATION = new Nothing("it comes from a webhook outside of an App's installation");

  Malformed NO_SUCH_PULL_REQUEST = new Malformed("it names no pull request that can exist");

  Malformed NO_SUCH_REPOSITORY = new Malformed("it names no repository that can exist");

  static Meaning of(Object about, Consequence consequence) {
    return new Consequences(about.toString(), List.of(consequence));
  }
}
