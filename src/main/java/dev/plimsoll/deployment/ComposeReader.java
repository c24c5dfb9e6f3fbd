package dev.plimsoll.deployment;

import dev.plimsoll.compose.Build;
import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.Service;
import dev.plimsoll.tree.ScalarNode;
import java.util.Locale;
import java.util.Optional;

/// What the services of a compose file build and run.
final class ComposeReader {
  private final Survey survey;
  private final String path;

  ComposeReader(Survey survey, String path) {
    this.survey = survey;
    this.path = path;
  }

  void read(ComposeFile file) {
    file.services().forEach(this::read);
  }

  private void read(Service service) {
    Optional<String> image = service.image().map(ScalarNode::value);
    Runner runner = new Runner(path, service.name(), ServiceUser.of(service));
    service.build().ifPresent(this::context);
    Optional<BuiltImage> built = service.build().flatMap(this::image);
    built.ifPresent(found -> {
      survey.builds(found, image);
      survey.runs(found, runner);
    });
    if (!service.isBuilt()) {
      image.ifPresent(name -> survey.runs(name, runner));
    }
  }

  private void context(Build build) {
    String folder = RepositoryPath.folder(path);
    RepositoryPath.resolve(folder, build.dockerfile())
        .ifPresent(file ->
            RepositoryPath.resolve(folder, build.context())
                .ifPresent(context -> survey.context(file, context)));
  }

  private Optional<BuiltImage> image(Build build) {
    return RepositoryPath.resolve(RepositoryPath.folder(path), build.dockerfile())
        .map(file ->
            new BuiltImage(file, build.target().map(target -> target.toLowerCase(Locale.ROOT))));
  }
}
