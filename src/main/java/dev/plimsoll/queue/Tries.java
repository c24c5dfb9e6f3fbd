package dev.plimsoll.queue;

/// How often something is tried before it is set aside. A try counts when it begins, so that one
/// that ends the process counts too; what the host puts off is counted back.
final class Tries {
  /// With the growing delays between them about an hour.
  static final int OF_WORK = 16;

  /// Of work that did not end by itself, because each of those holds a worker for long.
  static final int OF_ENDLESS_WORK = 4;

  /// Of saying on the pull request that its work was set aside.
  static final int OF_NOTICE = 6;

  private Tries() {}
}
