package dev.plimsoll.compose;

import dev.plimsoll.text.SourceText;
import java.util.List;
import java.util.Optional;

/// The files around a compose file, as far as somebody can read them. Paths are relative to its
/// folder, with `/`.
public interface Neighbours {
  /// A file that stands alone.
  Neighbours NONE =
      new Neighbours() {
        @Override
        public String name() {
          return "";
        }

        @Override
        public List<String> beside() {
          return List.of();
        }

        @Override
        public Optional<SourceText> text(String path) {
          return Optional.empty();
        }
      };

  /// The file's own name.
  String name();

  /// The names of the other compose files in its folder, sorted.
  List<String> beside();

  /// The text at a path; empty where nobody knows it.
  Optional<SourceText> text(String path);

  /// The neighbours of the file at `path`, of which only texts are known.
  default Neighbours of(String path) {
    Neighbours here = this;
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return new Neighbours() {
      @Override
      public String name() {
        return path.substring(folder.length());
      }

      @Override
      public List<String> beside() {
        return List.of();
      }

      @Override
      public Optional<SourceText> text(String other) {
        return here.text(folder + other);
      }
    };
  }
}
