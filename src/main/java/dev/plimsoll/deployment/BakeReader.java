package dev.plimsoll.deployment;

import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.rule.RepositoryView.Entry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the targets of bake files build, see <https://docs.docker.com/build/bake/reference/>.
final class BakeReader {
  static final Pattern NAME = Pattern.compile("(docker-)?bake([.-].+)?\\.(hcl|json)");

  /// Those that bake reads by itself, in its order.
  private static final List<String> USUAL =
      List.of(
          "docker-bake.json",
          "docker-bake.hcl",
          "docker-bake.override.json",
          "docker-bake.override.hcl");

  private final Survey survey;
  private final RepositoryView repository;
  private final Set<String> foldersRead = new LinkedHashSet<>();

  BakeReader(Survey survey, RepositoryView repository) {
    this.survey = survey;
    this.repository = repository;
  }

  /// Reads a file together with those that bake reads by itself in its folder.
  void read(String path) {
    String folder = RepositoryPath.folder(path);
    boolean usual = USUAL.contains(path.substring(path.lastIndexOf('/') + 1));
    if (usual && !foldersRead.add(folder)) {
      return;
    }
    BakeFile file = BakeFile.EMPTY;
    for (String name : USUAL) {
      file = file.with(parse(folder.isEmpty() ? name : folder + "/" + name));
    }
    BakeFile whole = usual ? file : file.with(parse(path));
    new BakeTargets(whole).all().forEach(target -> add(folder, target));
  }

  private BakeFile parse(String path) {
    return repository.text(path).map(text -> BakeFile.parse(path, text)).orElse(BakeFile.EMPTY);
  }

  private void add(String folder, BakeTarget target) {
    whereItRuns(folder, target)
        .ifPresent(start -> {
          String context = RepositoryPath.resolve(start, target.context()).orElseThrow();
          String dockerfile = RepositoryPath.resolve(context, target.dockerfile()).orElseThrow();
          survey.context(dockerfile, context);
          BuiltImage image = new BuiltImage(dockerfile, target.stage().map(BakeReader::lower));
          switch (target.outcome()) {
            case IMAGE -> {
              survey.builds(image, Optional.empty());
              target.tags().forEach(tag -> survey.builds(image, Optional.of(tag)));
            }
            case NO_IMAGE -> survey.step(dockerfile);
            case UNKNOWN -> survey.unknown(dockerfile);
          }
        });
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// Paths begin where bake is called: in the folder of its file or at the root, wherever the
  /// Dockerfile is.
  private Optional<String> whereItRuns(String folder, BakeTarget target) {
    List<String> starts = List.of(folder, "").stream().filter(at -> leads(at, target)).toList();
    return starts.stream()
        .filter(at -> entry(at, target) == Entry.FILE)
        .findFirst()
        .or(() -> starts.stream().filter(at -> entry(at, target) == Entry.UNKNOWN).findFirst())
        .or(() -> starts.stream().findFirst());
  }

  private static boolean leads(String start, BakeTarget target) {
    return dockerfile(start, target).isPresent();
  }

  private Entry entry(String start, BakeTarget target) {
    return repository.entry(dockerfile(start, target).orElseThrow());
  }

  private static Optional<String> dockerfile(String start, BakeTarget target) {
    return RepositoryPath.resolve(start, target.context())
        .flatMap(context -> RepositoryPath.resolve(context, target.dockerfile()));
  }
}
