package dev.plimsoll.taskdef;

import dev.plimsoll.hcl.HclFile;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.tree.Notation;
import dev.plimsoll.tree.Tree;
import dev.plimsoll.tree.TreeParser;
import dev.plimsoll.tree.TreeProblem;
import java.util.List;
import java.util.stream.Stream;

/// The ECS task definitions in one file: JSON that `aws ecs register-task-definition` takes or
/// `describe-task-definition` prints, an array of containers, a CloudFormation template, a
/// Terraform file.
///
/// Any other file has none, and no problems either; a file that could not be read in full and names
/// the key of a task definition is taken for one.
public final class TaskDefinitions {
  private static final List<String> TERRAFORM_WORDS =
      List.of("container_definitions", "container-definition");

  private final SourceText source;
  private final List<TaskDefinition> definitions;
  private final List<TreeProblem> problems;
  private final boolean allowsExec;

  private TaskDefinitions(
      SourceText source,
      List<TaskDefinition> definitions,
      List<TreeProblem> problems,
      boolean allowsExec) {
    this.source = source;
    this.definitions = List.copyOf(SharedContainers.once(definitions));
    this.problems = List.copyOf(problems);
    this.allowsExec = allowsExec;
  }

  private static TaskDefinitions none(SourceText source) {
    return new TaskDefinitions(source, List.of(), List.of(), false);
  }

  /// Reads JSON.
  public static TaskDefinitions parse(SourceText source) {
    if (isTemplate(source)) {
      return parseTemplate(source);
    }
    boolean isMeantSo = KeyHints.CONTAINER_DEFINITIONS.isNamedIn(source);
    if (!isMeantSo && KeyHints.in(source).isEmpty()) {
      return none(source);
    }
    Tree tree = TreeParser.parseJson(source);
    List<TaskDefinition> found = tree.root().map(JsonDefinitions::in).orElse(List.of());
    return new TaskDefinitions(source, found, problems(tree, found, isMeantSo), false);
  }

  /// Whether a file names the CloudFormation type of task definitions.
  public static boolean isTemplate(SourceText source) {
    return Mention.in(source, CloudFormationDefinitions.TYPE);
  }

  /// Reads a CloudFormation template in YAML or JSON.
  public static TaskDefinitions parseTemplate(SourceText source) {
    boolean json = beginsWithBrace(source);
    Tree tree = json ? TreeParser.parseJson(source) : TreeParser.parseYaml(source);
    CloudFormationDefinitions reader =
        new CloudFormationDefinitions(source, json ? Notation.JSON : Notation.YAML);
    List<TaskDefinition> found =
        tree.documents().stream().flatMap(root -> reader.in(root).stream()).toList();
    boolean exec = tree.documents().stream().anyMatch(CloudFormationDefinitions::allowsExec);
    return new TaskDefinitions(source, found, problems(tree, found, json), exec);
  }

  private static boolean beginsWithBrace(SourceText source) {
    int at = source.hasByteOrderMark() ? 3 : 0;
    while (at < source.length() && Character.isWhitespace(source.byteAt(at))) {
      at++;
    }
    return at < source.length() && source.byteAt(at) == '{';
  }

  /// Reads a Terraform file.
  public static TaskDefinitions parseTerraform(SourceText source) {
    if (TERRAFORM_WORDS.stream().noneMatch(word -> Mention.in(source, word))) {
      return none(source);
    }
    HclFile file = HclFile.parse(source);
    TerraformDefinitions reader = new TerraformDefinitions(file);
    List<TaskDefinition> found = reader.all();
    List<TreeProblem> problems =
        Stream.concat(file.problems().stream(), reader.problems().stream()).toList();
    return new TaskDefinitions(source, found, problems, reader.allowsExec());
  }

  private static List<TreeProblem> problems(
      Tree tree, List<TaskDefinition> found, boolean isMeantSo) {
    boolean isOurs = !found.isEmpty() || (isMeantSo && isReadInPart(tree));
    return isOurs ? tree.problems() : List.of();
  }

  /// Whether what makes a task definition may stand where nothing could be read.
  private static boolean isReadInPart(Tree tree) {
    return tree.problems().stream()
        .anyMatch(problem ->
            switch (problem.kind()) {
              case SYNTAX, LIMIT, TEMPLATE -> true;
              case DUPLICATE_KEY, ALIAS -> false;
            });
  }

  public SourceText source() {
    return source;
  }

  public List<TaskDefinition> definitions() {
    return definitions;
  }

  /// The containers of all definitions in the order of the file.
  public List<Container> containers() {
    return definitions.stream().flatMap(definition -> definition.containers().stream()).toList();
  }

  /// Whether the file lets people step into running containers with ECS Exec.
  public boolean allowsExec() {
    return allowsExec;
  }

  /// Why parts of a task definition could not be read; empty for a file that is none.
  public List<TreeProblem> problems() {
    return problems;
  }
}
