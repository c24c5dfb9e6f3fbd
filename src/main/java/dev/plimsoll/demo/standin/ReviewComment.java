package dev.plimsoll.demo.standin;

/// One message of a conversation on the diff.
public record ReviewComment(long id, Account author, String body) {
  /// Its global id.
  String nodeId() {
    return "PRRC_" + id;
  }
}
