package dev.plimsoll.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Requests that wait to be written, bounded by their number and by the memory that they hold.
final class WaitingLine {
  private static final int MAX_GROUP = 256;
  private static final long MAX_GROUP_BYTES = 8L << 20;

  private final int maxRequests;
  private final long maxBytes;
  private final Queue<PendingRequest<?>> line = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private long bytes;

  WaitingLine(int maxRequests, long maxBytes) {
    this.maxRequests = maxRequests;
    this.maxBytes = maxBytes;
  }

  /// Answers false when there is no room. One request always has room, however large it is.
  boolean offer(PendingRequest<?> request) {
    lock.lock();
    try {
      long more = bytes + request.footprint().bytes();
      if (line.size() >= maxRequests || (more > maxBytes && !line.isEmpty())) {
        return false;
      }
      add(request);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// Adds what has to come last, whether there is room or not.
  void add(PendingRequest<?> request) {
    lock.lock();
    try {
      line.add(request);
      bytes += request.footprint().bytes();
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Waits for requests, and takes as many as fit into one transaction.
  List<PendingRequest<?>> takeGroup() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (line.isEmpty()) {
        notEmpty.await();
      }
      List<PendingRequest<?>> group = new ArrayList<>();
      long taken = 0;
      for (PendingRequest<?> next = line.peek();
          next != null && group.size() < MAX_GROUP && taken < MAX_GROUP_BYTES;
          next = line.peek()) {
        group.add(line.remove());
        taken += next.footprint().bytes();
      }
      bytes -= taken;
      return group;
    } finally {
      lock.unlock();
    }
  }

  /// Takes all that wait now, without waiting for any.
  List<PendingRequest<?>> takeAll() {
    lock.lock();
    try {
      List<PendingRequest<?>> all = List.copyOf(line);
      line.clear();
      bytes = 0;
      return all;
    } finally {
      lock.unlock();
    }
  }
}
