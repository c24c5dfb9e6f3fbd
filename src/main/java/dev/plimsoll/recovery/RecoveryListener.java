package dev.plimsoll.recovery;

/// Is told what was healed, for those who count it.
public interface RecoveryListener {
  /// Tells nobody.
  RecoveryListener NONE = new RecoveryListener() {};

  /// The host's list was read to its end, or to where it was read before.
  ///
  /// @param failed deliveries that failed and are taken now
  /// @param neverCame deliveries that the host takes for delivered, that we did not know, and that
  ///   are taken now
  /// @param gone deliveries whose records the host has no more
  default void listRead(int failed, int neverCame, int gone) {}

  /// The list cannot be had, or no longer reaches back to where it was read last.
  default void listFellShort() {}

  /// Open pull requests were looked through.
  ///
  /// @param pullRequests those without a verdict, which get one now
  /// @param installations those that were looked through
  default void swept(int pullRequests, int installations) {}
}
