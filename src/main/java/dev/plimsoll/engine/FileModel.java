package dev.plimsoll.engine;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.OtherFiles;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileParser;
import dev.plimsoll.dockerfile.Problem;
import dev.plimsoll.kubernetes.Manifests;
import dev.plimsoll.rule.ComposeRule;
import dev.plimsoll.rule.KubernetesRule;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.TaskDefinitionRule;
import dev.plimsoll.taskdef.TaskDefinitions;
import dev.plimsoll.text.Position;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.TreeProblem;
import java.util.List;

/// A file read as its kind, ready to be asked by rules.
sealed interface FileModel {
  static FileModel read(FileKind kind, SourceText source, Surroundings surroundings) {
    return switch (kind) {
      case DOCKERFILE -> new OfDockerfile(DockerfileParser.parse(source));
      case COMPOSE -> compose(source, surroundings);
      case TASK_DEFINITION ->
          Manifests.areInJson(source)
              ? new OfManifests(Manifests.parse(source))
              : new OfTaskDefinitions(TaskDefinitions.parse(source));
      case MANIFEST -> manifest(source, surroundings);
      case TERRAFORM -> new OfTaskDefinitions(TaskDefinitions.parseTerraform(source));
    };
  }

  private static FileModel manifest(SourceText source, Surroundings surroundings) {
    if (TaskDefinitions.isTemplate(source)) {
      return new OfTaskDefinitions(TaskDefinitions.parseTemplate(source));
    }
    return ComposeFile.isIn(source)
        ? compose(source, surroundings)
        : new OfManifests(Manifests.parse(source));
  }

  private static FileModel compose(SourceText source, Surroundings surroundings) {
    OtherFiles others =
        surroundings
            .memory()
            .of(
                OtherFiles.class,
                surroundings.path(),
                () -> new OtherFiles(new ComposeNeighbours(surroundings)));
    return new OfCompose(ComposeFile.parse(source, others));
  }

  /// What `rule` finds in here; nothing where it is about another kind of file.
  List<Finding> findings(Rule rule, Surroundings surroundings);

  List<FileProblem> problems();

  /// Whether the file is what its name promises.
  boolean isRecognised();

  private static FileProblem problem(TreeProblem problem) {
    boolean fatal = problem.kind() != TreeProblem.Kind.TEMPLATE;
    return new FileProblem(problem.line(), problem.column(), problem.message(), fatal);
  }

  record OfDockerfile(Dockerfile file) implements FileModel {
    @Override
    public List<Finding> findings(Rule rule, Surroundings surroundings) {
      return rule instanceof DockerfileRule ours ? ours.check(file, surroundings) : List.of();
    }

    @Override
    public List<FileProblem> problems() {
      return file.problems().stream().map(each -> problem(file.source(), each)).toList();
    }

    private static FileProblem problem(SourceText source, Problem problem) {
      Position place = source.position(problem.span().start());
      return new FileProblem(place.line(), place.column(), problem.message(), /* fatal= */ true);
    }

    @Override
    public boolean isRecognised() {
      return true;
    }
  }

  record OfCompose(ComposeFile file) implements FileModel {
    @Override
    public List<Finding> findings(Rule rule, Surroundings surroundings) {
      return rule instanceof ComposeRule ours ? ours.check(file, surroundings) : List.of();
    }

    @Override
    public List<FileProblem> problems() {
      return file.problems().stream().map(FileModel::problem).toList();
    }

    @Override
    public boolean isRecognised() {
      return true;
    }
  }

  record OfTaskDefinitions(TaskDefinitions file) implements FileModel {
    @Override
    public List<Finding> findings(Rule rule, Surroundings surroundings) {
      return rule instanceof TaskDefinitionRule ours ? ours.check(file, surroundings) : List.of();
    }

    @Override
    public List<FileProblem> problems() {
      return file.problems().stream().map(FileModel::problem).toList();
    }

    @Override
    public boolean isRecognised() {
      return !file.containers().isEmpty();
    }
  }

  record OfManifests(Manifests file) implements FileModel {
    @Override
    public List<Finding> findings(Rule rule, Surroundings surroundings) {
      return rule instanceof KubernetesRule ours ? ours.check(file, surroundings) : List.of();
    }

    @Override
    public List<FileProblem> problems() {
      return file.problems().stream().map(FileModel::problem).toList();
    }

    @Override
    public boolean isRecognised() {
      return !file.objects().isEmpty();
    }
  }
}
