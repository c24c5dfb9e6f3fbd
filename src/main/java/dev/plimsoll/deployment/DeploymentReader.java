package dev.plimsoll.deployment;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.kubernetes.Manifests;
import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.taskdef.TaskDefinitions;
import dev.plimsoll.text.SourceText;
import java.util.regex.Pattern;

/// Reads the files of a repository that say how images are built and run.
final class DeploymentReader {
  private static final Pattern COMPOSE =
      Pattern.compile("compose\\.ya?ml|compose\\..+\\.ya?ml|docker-compose.*\\.ya?ml");
  private static final Pattern YAML = Pattern.compile(".+\\.ya?ml");

  private final RepositoryView repository;
  private final Survey survey = new Survey();
  private final BakeReader bake;

  DeploymentReader(RepositoryView repository) {
    this.repository = repository;
    this.bake = new BakeReader(survey, repository);
  }

  Deployments read() {
    for (String path : repository.deployments()) {
      repository.text(path).ifPresent(text -> read(path, text));
    }
    return survey.result();
  }

  private void read(String path, SourceText text) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (COMPOSE.matcher(name).matches()) {
      new ComposeReader(survey, path).read(ComposeFile.parse(text));
    } else if (BakeReader.NAME.matcher(name).matches()) {
      bake.read(path);
    } else if (YAML.matcher(name).matches()) {
      if (mentions(text, "containers:")) {
        ManifestReader.read(survey, path, Manifests.parse(text));
      }
    } else if (name.endsWith(".json") && mentions(text, "\"image\"")) {
      TaskReader.read(survey, path, TaskDefinitions.parse(text));
    }
  }

  /// Most YAML and JSON files are neither; reading them all would take its time.
  private static boolean mentions(SourceText text, String word) {
    return text.toString().contains(word);
  }
}
