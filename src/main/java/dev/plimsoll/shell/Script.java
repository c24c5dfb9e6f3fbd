package dev.plimsoll.shell;

import java.util.List;

/// A shell text that was read: the argument of RUN, the body of a heredoc, or the inside of a
/// substitution. `comments` are those outside of inner substitutions.
public record Script(Extent extent, Dialect dialect, Node.Block body, List<Extent> comments)
    implements Located {

  /// The simple commands in the order they are written, without the wrappers they stand behind;
  /// those in substitutions and in the argument of `sh -c` too, each before the command whose words
  /// they are part of.
  public List<Command> commands() {
    return ScriptWalk.over(this).commands();
  }

  /// Whether every part of the text was understood.
  public boolean isUnderstood() {
    return opaque().isEmpty();
  }

  /// The parts that were not read, those in substitutions included.
  public List<Node.Opaque> opaque() {
    return ScriptWalk.over(this).opaque();
  }
}
