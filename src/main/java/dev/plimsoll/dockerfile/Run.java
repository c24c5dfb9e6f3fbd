package dev.plimsoll.dockerfile;

import java.util.List;

/// `RUN command`: runs it while the image is built.
public record Run(Statement statement, CommandForm form) implements Instruction {
  /// The `--mount` flags, in the order of the file.
  public List<Mount> mounts() {
    return statement.flags("mount").stream().map(Mount::of).toList();
  }
}
