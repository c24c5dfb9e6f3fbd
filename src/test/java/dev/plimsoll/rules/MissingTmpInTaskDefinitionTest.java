package dev.plimsoll.rules;

import static dev.plimsoll.rule.Applicability.UNSAFE;

import org.junit.jupiter.api.Test;

class MissingTmpInTaskDefinitionTest {
  private final RuleHarness rule = RuleHarness.forTaskDefinitions(new MissingTmpInTaskDefinition());

  @Test
  void aPythonImageGetsAVolume() {
    rule.fixes(
        """
        {
          "containerDefinitions": [
            {
              "name": «"web"»,
              "image": "python:3.13-slim",
              "readonlyRootFilesystem": true
            }
          ],
          "volumes": [{ "name": "data" }]
        }
        """,
        UNSAFE,
        """
        {
          "containerDefinitions": [
            {
              "name": "web",
              "image": "python:3.13-slim",
              "readonlyRootFilesystem": true,
              "mountPoints": [
                {
                  "sourceVolume": "tmp",
                  "containerPath": "/tmp"
                }
              ]
            }
          ],
          "volumes": [{ "name": "data" }, {"name": "tmp"}]
        }
        """);
  }

  @Test
  void aCommandTellsPythonToo() {
    rule.fixes(
        """
        {"containerDefinitions": [
          {"name": «"web"», "image": "shop:1", "readonlyRootFilesystem": true,
           "entryPoint": ["sh", "-c", "exec gunicorn shop"],
           "mountPoints": [{"sourceVolume": "d", "containerPath": "/data"}]}
        ]}
        """,
        UNSAFE,
        """
        {"containerDefinitions": [
          {"name": "web", "image": "shop:1", "readonlyRootFilesystem": true,
           "entryPoint": ["sh", "-c", "exec gunicorn shop"],
           "mountPoints": [{"sourceVolume": "d", "containerPath": "/data"},\
         {"sourceVolume": "tmp", "containerPath": "/tmp"}]}
        ], "volumes": [{"name": "tmp"}]}
        """);
  }

  @Test
  void otherProgramsWritableRootsAndMountedFoldersAreFine() {
    rule.staysSilent(
        """
        {"containerDefinitions": [
          {"name": "a", "image": "shop:1", "readonlyRootFilesystem": true, "command": ["serve"]},
          {"name": "b", "image": "python:3"},
          {"name": "c", "image": "python:3", "readonlyRootFilesystem": true,
           "mountPoints": [{"sourceVolume": "t", "containerPath": "/tmp/"}]},
          {"name": "d", "image": "python:3", "readonlyRootFilesystem": true,
           "linuxParameters": {"tmpfs": [{"containerPath": "/tmp", "size": 64}]}},
          {"name": "e", "image": "python:3", "readonlyRootFilesystem": true,
           "volumesFrom": [{"sourceContainer": "c"}]}
        ]}
        """);
  }

  @Test
  void anArrayOfContainersHasItsVolumesElsewhere() {
    rule.staysSilent(
        """
        [{"name": "a", "image": "python:3", "essential": true, "readonlyRootFilesystem": true}]
        """);
  }
}
