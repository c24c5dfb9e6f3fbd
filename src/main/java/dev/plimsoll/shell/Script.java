package dev.plimsoll.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A shell text that was read: the argument of RUN, the body of a heredoc, or the inside of a
/// substitution.
public final class Script implements Located {
  private final Extent extent;
  private final Dialect dialect;
  private final Node.Block body;
  private final List<Extent> comments;
  private @Nullable ScriptWalk walk;

  Script(Extent extent, Dialect dialect, Node.Block body, List<Extent> comments) {
    this.extent = extent;
    this.dialect = dialect;
    this.body = body;
    this.comments = comments;
  }

  @Override
  public Extent extent() {
    return extent;
  }

  public Dialect dialect() {
    return dialect;
  }

  public Node.Block body() {
    return body;
  }

  /// The comments from `#` on, but for those in substitutions, which belong to these.
  public List<Extent> comments() {
    return comments;
  }

  /// The simple commands in the order they are written, without the wrappers they stand behind;
  /// those in substitutions before the command whose words they are part of, those in the argument
  /// of `sh -c` behind the `sh`. A lone assignment or redirection is a command without a name.
  public List<Command> commands() {
    return walk().commands();
  }

  /// Whether every part of the text was understood.
  public boolean isUnderstood() {
    return opaque().isEmpty();
  }

  /// The parts that were not read, those in substitutions included.
  public List<Node.Opaque> opaque() {
    return walk().opaque();
  }

  private ScriptWalk walk() {
    ScriptWalk known = walk;
    if (known == null) {
      known = ScriptWalk.over(this);
      walk = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return raw();
  }
}
