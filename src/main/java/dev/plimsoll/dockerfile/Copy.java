package dev.plimsoll.dockerfile;

import java.util.List;
import java.util.Optional;

/// `COPY [--from=…] source… destination`: copies files.
public record Copy(
    Statement statement,
    List<Word> sources,
    List<Heredoc> heredocSources,
    Word destination,
    boolean exec)
    implements Instruction, Transfer {
  /// The stage, image or context that the sources are in; the build context without it.
  public Optional<Flag> from() {
    return flag("from");
  }
}
