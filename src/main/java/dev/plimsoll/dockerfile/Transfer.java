package dev.plimsoll.dockerfile;

import java.util.List;
import java.util.Optional;

/// What ADD and COPY have in common: sources and a destination.
public sealed interface Transfer permits Add, Copy {
  Statement statement();

  /// The sources in the order of the file, without heredocs.
  List<Word> sources();

  /// The sources that are heredocs; each is a file named by its delimiter.
  List<Heredoc> heredocSources();

  Word destination();

  /// Whether the paths are a JSON array.
  boolean exec();

  default Optional<Flag> chown() {
    return statement().flag("chown");
  }

  default Optional<Flag> chmod() {
    return statement().flag("chmod");
  }
}
