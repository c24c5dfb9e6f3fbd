package dev.plimsoll.shell;

/// Ends the reading of a command; caught where whole lines are read, never seen by callers.
final class SyntaxProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Node.Cause kind;
  private final String reason;

  SyntaxProblem(Node.Cause kind, String reason) {
    super(reason, null, false, false);
    this.kind = kind;
    this.reason = reason;
  }

  static SyntaxProblem syntax(String reason) {
    return new SyntaxProblem(Node.Cause.SYNTAX, reason);
  }

  static SyntaxProblem unsupported(String reason) {
    return new SyntaxProblem(Node.Cause.UNSUPPORTED, reason);
  }

  Node.Cause kind() {
    return kind;
  }

  String reason() {
    return reason;
  }
}
