package dev.plimsoll.taskdef;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskDefinitionsTest {
  @Test
  void aDefinitionHasItsContainers() {
    TaskDefinitions file =
        parse(
            """
            {"containerDefinitions": [
              {"name": "web", "image": "shop:1", "readonlyRootFilesystem": true,
               "mountPoints": [{"sourceVolume": "t", "containerPath": "/tmp"}]},
              {"name": "log", "image": "log:1",
               "linuxParameters": {"tmpfs": [{"containerPath": "/run", "size": 8}]}}
            ]}
            """);

    assertThat(file.definitions()).hasSize(1);
    Container web = file.containers().getFirst();
    Container log = file.containers().getLast();
    assertThat(file.source().slice(web.nameSpan())).isEqualTo("\"web\"");
    assertThat(web.image()).hasValueSatisfying(it -> assertThat(it.value()).isEqualTo("shop:1"));
    assertThat(web.readonlyRootFilesystem()).isPresent();
    assertThat(web.isMounted("/tmp")).isEqualTo(Answer.YES);
    assertThat(log.isMounted("/tmp")).isEqualTo(Answer.NO);
    assertThat(log.isMounted("/run")).isEqualTo(Answer.YES);
  }

  @Test
  void otherJsonHasNeitherDefinitionsNorProblems() {
    for (String other :
        new String[] {
          "{\"name\": \"left-pad\", \"version\": \"1.0.0\"}",
          "{\"a\": 1, \"a\": 2}",
          "{ this is no JSON",
          "{\"properties\": {\"containerDefinitions\": {\"type\": \"array\"}}}",
          "{\"description\": \"reads containerDefinitions\", \"a\": 1, \"a\": 2}",
          "[{\"essential\": 1, \"essential\": 2}]",
          "",
        }) {
      assertThat(parse(other).definitions()).as(other).isEmpty();
      assertThat(parse(other).problems()).as(other).isEmpty();
    }
  }

  @Test
  void aDefinitionWithAMistakeSaysSoAndKeepsWhatWasReadWhole() {
    TaskDefinitions file =
        parse(
            """
            {"containerDefinitions": [
              {"name": "a", "image": "a"},
              {"name": "b" "image": "b"}
            ]}
            """);

    assertThat(file.containers()).hasSize(1);
    assertThat(file.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
  }

  @Test
  void aBrokenFileThatNamesContainerDefinitionsSaysWhy() {
    for (String broken :
        new String[] {
          "{\"family\": \"shop\" \"containerDefinitions\": []}",
          "{\"family\": \"shop\",, \"containerDefinitions\": []}",
          "{\"containerDefinitions\": [{\"name\": \"web\", \"image\" \"shop:1\"}]}",
          "{\"containerDefinitions\": [{\"name\": \"web\"",
          "{\"containerDefinitions\"",
          "{containerDefinitions: [{name: \"web\"}]}",
          "family = shop # containerDefinitions",
        }) {
      assertThat(parse(broken).containers()).as(broken).isEmpty();
      assertThat(parse(broken).problems()).as(broken).isNotEmpty();
    }
  }

  @Test
  void aCommaTooManyAtTheEndOfAListIsRead() {
    TaskDefinitions file =
        parse("{\"containerDefinitions\": [{\"name\": \"web\", \"image\": \"shop:1\",},],}");

    assertThat(file.containers()).hasSize(1);
    assertThat(file.problems()).isEmpty();
  }

  @Test
  void aTemplateThatSteersSaysSo() {
    TaskDefinitions file =
        parse(
            "{\"containerDefinitions\": [\n{% for c in all %}{\"name\": \"{{ c }}\"}{% endfor %}\n]}");

    assertThat(file.containers()).isEmpty();
    assertThat(file.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("template"));
  }

  @Test
  void whatManyNamesLeadToIsOneContainer() {
    StringBuilder yaml = new StringBuilder("Shared:\n  - &c0 {Name: web, Image: shop}\n");
    StringBuilder terraform = new StringBuilder("locals {\n  c0 = { name = \"web\" }\n");
    for (int i = 1; i < 64; i++) {
      yaml.append("  - &c%d !If [Big, *c%d, *c%d]\n".formatted(i, i - 1, i - 1));
      terraform.append("  c%d = var.big ? local.c%d : local.c%d\n".formatted(i, i - 1, i - 1));
    }
    yaml.append("Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n")
        .append("    Properties: {ContainerDefinitions: [*c63, *c62]}\n");
    terraform
        .append("}\nresource \"aws_ecs_task_definition\" \"task\" {\n")
        .append("  container_definitions = jsonencode([local.c63, local.c62])\n}\n");

    assertThat(TaskDefinitions.parseTemplate(SourceText.of(yaml.toString())).containers())
        .hasSize(1);
    assertThat(TaskDefinitions.parseTerraform(SourceText.of(terraform.toString())).containers())
        .hasSize(1);
  }

  @Test
  void aFileThatLetsPeopleStepInSaysSo() {
    assertThat(allowsExec("true", "true")).containsExactly(true, true);
    assertThat(allowsExec("false", "var.exec")).containsExactly(false, false);
  }

  private static List<Boolean> allowsExec(String inYaml, String inTerraform) {
    SourceText yaml =
        SourceText.of(
            """
            Resources:
              S: {Type: AWS::ECS::Service, Properties: {EnableExecuteCommand: %s}}
            """
                .formatted(inYaml));
    SourceText terraform =
        SourceText.of(
            """
            resource "aws_ecs_service" "s" {
              enable_execute_command = %s # container_definitions elsewhere
            }
            """
                .formatted(inTerraform));
    return List.of(
        TaskDefinitions.parseTemplate(yaml).allowsExec(),
        TaskDefinitions.parseTerraform(terraform).allowsExec());
  }

  private static TaskDefinitions parse(String text) {
    return TaskDefinitions.parse(SourceText.of(text));
  }
}
