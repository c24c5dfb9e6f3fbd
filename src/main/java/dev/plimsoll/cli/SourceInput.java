package dev.plimsoll.cli;

import dev.plimsoll.engine.FileKind;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The texts a command works on, files, folders, or standard input, each in its repository.
final class SourceInput {
  static final Path STANDARD_INPUT = Path.of("-");

  private final Checkouts checkouts;
  private final List<Source> sources = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  private SourceInput(Checkouts checkouts) {
    this.checkouts = checkouts;
  }

  /// One text.
  ///
  /// @param shown the path as it is printed
  /// @param path relative to the repository's root; as shown where it lies in none
  /// @param repository what is known around it
  /// @param file where it came from; empty for standard input
  /// @param named whether the command line names it, and not only a folder that it is in
  record Source(
      String shown,
      String path,
      FileKind kind,
      SourceText text,
      RepositoryView repository,
      Checkout checkout,
      Optional<Path> file,
      boolean named) {}

  /// @param stdinName what standard input, named by `-`, is to be taken for; empty for a Dockerfile
  ///   that stands alone
  static SourceInput read(
      List<Path> paths, Optional<String> stdinName, Checkouts checkouts, Terminal terminal) {
    SourceInput input = new SourceInput(checkouts);
    if (paths.contains(STANDARD_INPUT)) {
      input.readStandardInput(stdinName, terminal);
    }
    FileSearch search =
        new FileSearch(paths.stream().filter(path -> !path.equals(STANDARD_INPUT)).toList());
    input.errors.addAll(search.errors());
    search.files().forEach(input::readFile);
    if (input.sources.isEmpty()) {
      paths.stream().filter(Files::exists).forEach(input::lookAround);
    }
    input.errors.addAll(checkouts.problems());
    return input;
  }

  List<Source> sources() {
    return List.copyOf(sources);
  }

  /// The roots of the repositories that were looked at.
  List<Path> roots() {
    return checkouts.roots();
  }

  /// One line for each input that could not be read, and for each mistake in a configuration.
  List<String> errors() {
    return List.copyOf(errors);
  }

  /// A repository in which nothing is to be checked may be configured wrongly all the same.
  private void lookAround(Path path) {
    try {
      checkouts.around(path, path);
    } catch (IOException unreadable) {
      errors.add(ShownPath.asGiven(path) + ": cannot be read: " + unreadable.getMessage());
    }
  }

  private void readStandardInput(Optional<String> given, Terminal terminal) {
    try {
      SourceText text = SourceText.of(terminal.in().readAllBytes());
      String name = given.orElse("Dockerfile");
      Path here = Path.of("");
      Checkout checkout = checkouts.around(here, here);
      String path = checkout.tree().pathOf(Path.of(name)).orElse(name);
      RepositoryView around = given.isPresent() ? checkout.tree() : RepositoryView.unknown();
      FileKind kind = NamedFile.kindOf(name);
      sources.add(new Source(name, path, kind, text, around, checkout, Optional.empty(), true));
    } catch (IOException unreadable) {
      errors.add("standard input: " + unreadable.getMessage());
    }
  }

  private void readFile(FileSearch.Found found) {
    Path file = found.file();
    try {
      SourceText text = SourceText.of(Files.readAllBytes(file));
      Checkout checkout = checkouts.around(file, found.named());
      Optional<String> inside = checkout.tree().pathOf(file);
      sources.add(
          new Source(
              found.shown(),
              inside.orElse(found.shown()),
              found.kind(),
              text,
              inside.isPresent() ? checkout.tree() : RepositoryView.unknown(),
              checkout,
              Optional.of(file),
              file.equals(found.named())));
    } catch (IOException unreadable) {
      errors.add(found.shown() + ": cannot be read: " + unreadable.getMessage());
    }
  }
}
