package dev.plimsoll.cli;

import dev.plimsoll.engine.FileKind;
import dev.plimsoll.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The texts a command works on: files, folders, or standard input.
final class SourceInput {
  private static final Path STANDARD_INPUT = Path.of("-");

  private final List<Source> sources = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  /// One text.
  ///
  /// @param shown the path as it is printed
  /// @param file where it came from; empty for standard input
  record Source(String shown, FileKind kind, SourceText text, Optional<Path> file) {}

  /// @param stdinName what standard input, named by `-`, is to be taken for
  static SourceInput read(List<Path> paths, String stdinName, Terminal terminal) {
    SourceInput input = new SourceInput();
    if (paths.contains(STANDARD_INPUT)) {
      input.readStandardInput(stdinName, terminal);
    }
    FileSearch search =
        new FileSearch(paths.stream().filter(path -> !path.equals(STANDARD_INPUT)).toList());
    input.errors.addAll(search.errors());
    search.files().forEach(input::readFile);
    return input;
  }

  List<Source> sources() {
    return List.copyOf(sources);
  }

  /// One line for each input that could not be read.
  List<String> errors() {
    return List.copyOf(errors);
  }

  private void readStandardInput(String name, Terminal terminal) {
    try {
      SourceText text = SourceText.of(terminal.in().readAllBytes());
      sources.add(new Source(name, NamedFile.kindOf(name), text, Optional.empty()));
    } catch (IOException unreadable) {
      errors.add("standard input: " + unreadable.getMessage());
    }
  }

  private void readFile(FileSearch.Found found) {
    try {
      SourceText text = SourceText.of(Files.readAllBytes(found.file()));
      sources.add(new Source(found.shown(), found.kind(), text, Optional.of(found.file())));
    } catch (IOException unreadable) {
      errors.add(found.shown() + ": cannot be read: " + unreadable.getMessage());
    }
  }
}
