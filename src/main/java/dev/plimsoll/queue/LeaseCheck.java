package dev.plimsoll.queue;

/// Asked just before each write to the host: another worker may have taken over by now.
@FunctionalInterface
public interface LeaseCheck {
  boolean stillMine();
}
