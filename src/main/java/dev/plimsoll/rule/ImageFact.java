package dev.plimsoll.rule;

import java.util.List;
import java.util.Optional;

/// What is said of an image.
///
/// @param pattern the image as a file writes it, with or without tag; `*` stands for any characters
/// @param user who it runs as unless a file says otherwise, `root` included
/// @param writes the absolute paths that its program writes to
public record ImageFact(String pattern, Optional<String> user, List<String> writes) {
  public ImageFact {
    writes = List.copyOf(writes);
  }
}
