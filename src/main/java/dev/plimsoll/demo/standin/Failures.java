package dev.plimsoll.demo.standin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/// Failures that wait for their requests.
final class Failures {
  private record Planned(String method, String pathPart, Failure failure) {
    boolean meant(Request request) {
      return request.method().equals(method) && request.path().contains(pathPart);
    }
  }

  private final Deque<Planned> planned = new ArrayDeque<>();

  synchronized void plan(String method, String pathPart, Failure failure) {
    planned.add(new Planned(method, pathPart, failure));
  }

  synchronized Optional<Failure> take(Request request) {
    for (Iterator<Planned> all = planned.iterator(); all.hasNext(); ) {
      Planned next = all.next();
      if (next.meant(request)) {
        all.remove();
        return Optional.of(next.failure());
      }
    }
    return Optional.empty();
  }
}
