package dev.plimsoll.github;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// How much was spent in the last span of time, of what may be.
final class Window {
  private final Duration span;
  private final int most;
  private final Deque<Spending> spendings = new ArrayDeque<>();
  private int spent;

  Window(Duration span, int most) {
    this.span = span;
    this.most = most;
  }

  private record Spending(Instant at, int amount) {}

  void spend(Instant now, int amount) {
    forget(now);
    spendings.addLast(new Spending(now, amount));
    spent += amount;
  }

  /// When `amount` more may be spent; empty if now.
  Optional<Instant> fullUntil(Instant now, int amount) {
    forget(now);
    int tooMuch = spent + amount - most;
    if (tooMuch <= 0) {
      return Optional.empty();
    }
    for (Spending oldest : spendings) {
      tooMuch -= oldest.amount();
      if (tooMuch <= 0) {
        return Optional.of(oldest.at().plus(span));
      }
    }
    return Optional.of(now.plus(span));
  }

  private void forget(Instant now) {
    while (!spendings.isEmpty() && !spendings.getFirst().at().plus(span).isAfter(now)) {
      spent -= spendings.removeFirst().amount();
    }
  }
}
