package dev.plimsoll.image;

import java.util.List;

/// That an image's own entry point, having begun as root, goes on as another user.
///
/// @param commands the first words of what it is given to start for which it does; for all if there
///   are none
public record OwnDrop(String user, List<Glob> commands) {
  public OwnDrop {
    commands = List.copyOf(commands);
  }

  /// Whether it does where it is told to start this.
  public boolean isFor(List<String> words) {
    return commands.isEmpty()
        || (!words.isEmpty()
            && commands.stream().anyMatch(command -> command.matches(words.getFirst())));
  }
}
