package dev.plimsoll.demo.standin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;

/// Failures that wait for their requests.
final class Failures {
  private record Planned(Predicate<LoggedRequest> meant, Failure failure) {}

  private final Deque<Planned> planned = new ArrayDeque<>();

  synchronized void plan(String method, String pathPart, Failure failure) {
    plan(asked -> asked.method().equals(method) && asked.path().contains(pathPart), failure);
  }

  synchronized void plan(Predicate<LoggedRequest> meant, Failure failure) {
    planned.add(new Planned(meant, failure));
  }

  synchronized Optional<Failure> take(Request request) {
    LoggedRequest asked = LoggedRequest.of(request, 0, false);
    for (Iterator<Planned> all = planned.iterator(); all.hasNext(); ) {
      Planned next = all.next();
      if (next.meant().test(asked)) {
        all.remove();
        return Optional.of(next.failure());
      }
    }
    return Optional.empty();
  }
}
