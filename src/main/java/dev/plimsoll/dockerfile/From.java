package dev.plimsoll.dockerfile;

import java.util.Optional;

/// `FROM [--platform=…] image [AS name]`: begins a stage.
///
/// @param image the image or the earlier stage, variables still in it
/// @param name the name given to the stage, as written
public record From(Statement statement, Word image, Optional<Word> name) implements Instruction {
  public Optional<Flag> platform() {
    return flag("platform");
  }
}
