package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rule.RepositoryView;
import dev.plimsoll.text.SourceText;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that repeat one thing many times. Each takes a second or so; with a rule in which every
/// instruction looks at every other one, and that for each proof, it would be minutes.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongTextsTest {
  private static final int TIMES = 500;

  /// As many as 64 KB hold.
  @Test
  void copiesThatNothingIsFoundAbout() {
    assertChecked("Dockerfile", "FROM node:22\nUSER node\n" + "COPY a /b\n".repeat(6_400));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY a /b",
        "ADD a /b",
        "COPY a /home/shop/.c",
        "COPY a# /b#¶RUN touch /b#",
        "COPY a /v#/b¶VOLUME /v#",
        "RUN apt-get update",
        "RUN apt-get update && apt-get install -y a¶RUN rm -rf /var/lib/apt/lists/*",
        "RUN apt-get update¶RUN apt-get install a",
        "RUN pip install a#",
        "RUN useradd u#¶USER u#",
        "RUN <<END¶apt-get update¶END",
        "ONBUILD COPY a /b#",
        "ENV A=$A:b#",
        "ARG A#=$A",
        "WORKDIR a#",
        "ENTRYPOINT [\"a\"]¶USER u#",
        "HEALTHCHECK CMD a",
        "# plimsoll ignore=copy reason: why¶ADD a /b",
      })
  void anInstruction(String lines) {
    assertChecked("Dockerfile", "FROM debian:12\nUSER shop\n" + repeated(lines) + "CMD [\"a\"]\n");
    assertChecked("Dockerfile", "FROM python:3\n" + repeated(lines) + "USER shop\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM s# AS s+",
        "FROM s# AS s+¶RUN apt-get update",
        "FROM s# AS s+¶USER u#¶COPY a /home/u#/.c",
        "FROM s# AS s+¶RUN apt-get install a",
        "FROM debian AS s+¶RUN apt-get update¶COPY --from=s# / /",
        "FROM s# AS s+¶RUN apt-get update¶COPY --from=s# / /",
        "FROM s0 AS s+¶RUN apt-get update && apt-get install a",
      })
  void stages(String lines) {
    assertChecked("Dockerfile", "FROM debian:12 AS s0\n" + repeated(lines));
  }

  @ParameterizedTest
  @ValueSource(strings = {" && ", "; ", " | ", " || ", " & ", " && \\\n  "})
  void aChainOfCommands(String separator) {
    String commands = "apt-get update" + separator + "rm -rf /var/lib/apt/lists/*" + separator;
    assertChecked("Dockerfile", "FROM debian:12\nRUN " + commands.repeat(TIMES) + "true\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compose.yaml| services:¶| ' s#: {image: nginx, read_only: true}'",
        "compose.yaml| services:¶| ' s#: {build: ., user: root}'",
        "compose.yaml| services:¶ s0: {image: nginx}¶| ' s+: {extends: {service: s#}}'",
        "compose.yaml| services:¶| ' s#: {image: \"$A#\", volumes: [\"v#:/a\"]}'",
        "main.tf| ''| 'resource \"aws_ecs_task_definition\" \"t#\" { container_definitions ="
            + " jsonencode([{name=\"a\",image=\"nginx\"}]) }'",
        "template.yaml| Resources:¶| ' T#: {Type: \"AWS::ECS::TaskDefinition\", Properties:"
            + " {ContainerDefinitions: [{Name: a, Image: nginx}]}}'",
        "pod.yaml| ''| '---¶apiVersion: v1¶kind: Pod¶spec: {containers: [{name: c#, image: nginx}]}'",
      })
  void aThingThatRuns(String path, String head, String lines) {
    assertChecked(path, head.replace('¶', '\n') + repeated(lines));
  }

  @Test
  void containersWithVolumes() {
    String containers =
        IntStream.range(0, 100)
            .mapToObj(
                "{\"name\":\"c%d\",\"image\":\"python:3\",\"readonlyRootFilesystem\":true}"
                    ::formatted)
            .collect(Collectors.joining(","));
    String volumes =
        IntStream.range(1, TIMES)
            .mapToObj("{\"name\":\"tmp-%d\"}"::formatted)
            .collect(Collectors.joining(","));
    assertChecked(
        "task-definition.json",
        "{\"containerDefinitions\":[%s],\"volumes\":[{\"name\":\"tmp\"},%s]}"
            .formatted(containers, volumes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plimsoll ignore=",
        "hadolint ignore=",
        "checkov:skip=",
        "kics-scan disable=",
        "trivy:ignore:a"
      })
  void aCommentWithManyNames(String tool) {
    String names = tool.startsWith("trivy") ? ":a:b".repeat(15_000) : "a,".repeat(30_000) + "a";
    assertChecked("Dockerfile", "# " + tool + names + "\nFROM debian:12\nADD a /b\n");
  }

  private static void assertChecked(String path, String text) {
    FileReport report =
        Linter.withAllRules().check(path, SourceText.of(text), RepositoryView.unknown());
    assertThat(report.source().length()).isGreaterThan(TIMES);
  }

  /// Many times; `#` is the number of the time, `+` the next, `¶` a line break.
  private static String repeated(String lines) {
    IntFunction<String> one =
        number ->
            lines
                    .replace("#", String.valueOf(number))
                    .replace("+", String.valueOf(number + 1))
                    .replace('¶', '\n')
                + "\n";
    return IntStream.range(0, TIMES).mapToObj(one).collect(Collectors.joining());
  }
}
