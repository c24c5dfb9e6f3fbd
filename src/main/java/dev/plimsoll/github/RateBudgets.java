package dev.plimsoll.github;

import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The budgets of all installations.
final class RateBudgets {
  private final ConcurrentMap<Long, RateBudget> budgets = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final RetryTimes times;

  RateBudgets(InstantSource clock, RetryTimes times) {
    this.clock = clock;
    this.times = times;
  }

  RateBudget of(long installation) {
    return budgets.computeIfAbsent(installation, id -> new RateBudget(clock, times));
  }
}
