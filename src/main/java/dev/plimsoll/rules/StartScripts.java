package dev.plimsoll.rules;

import dev.plimsoll.deployment.RepositoryPath;
import dev.plimsoll.dockerfile.Copy;
import dev.plimsoll.dockerfile.Heredoc;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Transfer;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The scripts that a stage starts with, where the Dockerfile or the repository around it shows
/// them: a heredoc of COPY, or a file that COPY or ADD brings from the build context.
final class StartScripts {
  private final Stage stage;
  private final Surroundings surroundings;

  StartScripts(Stage stage, Surroundings surroundings) {
    this.stage = stage;
    this.surroundings = surroundings;
  }

  /// The text of the file that stands at `path` in the image, or is found under this name.
  Optional<String> find(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.isEmpty()
        ? Optional.empty()
        : transfers().flatMap(each -> text(each, path, name).stream()).findFirst();
  }

  private Stream<Transfer> transfers() {
    return Stream.concat(Stream.of(stage), stage.ancestors().stream())
        .flatMap(each -> each.instructions().reversed().stream())
        .filter(Transfer.class::isInstance)
        .map(Transfer.class::cast)
        .filter(each -> !(each instanceof Copy copy) || copy.from().isEmpty());
  }

  private Optional<String> text(Transfer transfer, String path, String name) {
    String destination = transfer.destination().text();
    boolean named = destination.endsWith("/" + name) || destination.equals(name);
    Optional<String> written =
        transfer.heredocSources().stream()
            .filter(heredoc -> named || heredoc.name().equals(name))
            .map(Heredoc::value)
            .findFirst();
    return written.or(() ->
        sources(transfer, path, name, named).stream()
            .flatMap(source -> inContext(source).stream())
            .findFirst());
  }

  /// The paths in the build context that the file may have come from.
  private static List<String> sources(Transfer transfer, String path, String name, boolean named) {
    List<String> found = new ArrayList<>();
    for (Word word : transfer.sources()) {
      String source = word.text();
      boolean same = source.equals(name) || source.endsWith("/" + name);
      if (same || (named && transfer.sources().size() == 1)) {
        found.add(source);
      } else {
        below(transfer.destination().text(), path).stream()
            .map(rest -> source + "/" + rest)
            .forEach(found::add);
      }
    }
    return found;
  }

  /// Where `path` may stand below a folder that was copied: each of its tails, the longest first.
  private static List<String> below(String destination, String path) {
    String folder = destination.endsWith("/") ? destination : destination + "/";
    String rest = path.startsWith(folder) ? path.substring(folder.length()) : path;
    String relative = rest.startsWith("./") ? rest.substring(2) : rest;
    List<String> tails = new ArrayList<>();
    for (int at = 0; at >= 0 && at < relative.length(); ) {
      int slash = relative.indexOf('/', at);
      tails.add(relative.substring(at));
      at = slash < 0 ? -1 : slash + 1;
    }
    return tails;
  }

  /// The file, in the folder of the Dockerfile or in one above: the build context is one of them.
  private Optional<String> inContext(String source) {
    RepositoryView repository = surroundings.repository();
    String folder = RepositoryPath.folder(surroundings.path());
    String relative = source.startsWith("/") ? source.substring(1) : source;
    while (true) {
      Optional<String> text =
          RepositoryPath.resolve(folder, relative)
              .filter(path -> !path.isEmpty())
              .flatMap(repository::text)
              .map(SourceText::toString);
      if (text.isPresent() || folder.isEmpty()) {
        return text;
      }
      folder = RepositoryPath.folder(folder);
    }
  }
}
