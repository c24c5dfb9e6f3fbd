package dev.plimsoll.rules;

import static dev.plimsoll.rule.Applicability.DISPLAY;
import static dev.plimsoll.rule.Applicability.UNSAFE;

import org.junit.jupiter.api.Test;

class WritableRootInTaskDefinitionTest {
  private final RuleHarness rule =
      RuleHarness.forTaskDefinitions(new WritableRootInTaskDefinition());

  @Test
  void theMemberFollowsTheImageInTheFilesOwnStyle() {
    rule.fixes(
        """
        {
          "family": "shop",
          "containerDefinitions": [
            {
              "name": «"web"»,
              "image": "shop:1",
              "essential": true
            },
            {
              "image": "proxy:1",
              "name": «"proxy"»
            }
          ]
        }
        """,
        UNSAFE,
        """
        {
          "family": "shop",
          "containerDefinitions": [
            {
              "name": "web",
              "image": "shop:1",
              "readonlyRootFilesystem": true,
              "mountPoints": [
                {
                  "sourceVolume": "web-tmp",
                  "containerPath": "/tmp"
                }
              ],
              "essential": true
            },
            {
              "image": "proxy:1",
              "readonlyRootFilesystem": true,
              "mountPoints": [
                {
                  "sourceVolume": "proxy-tmp",
                  "containerPath": "/tmp"
                }
              ],
              "name": "proxy"
            }
          ],
          "volumes": [
            {
              "name": "web-tmp"
            },
            {
              "name": "proxy-tmp"
            }
          ]
        }
        """);
  }

  @Test
  void behindTheLastMemberACommaComesFirst() {
    rule.fixes(
        """
        {
        \t"containerDefinitions": [
        \t\t{
        \t\t\t"name" : «"a"»,
        \t\t\t"image" : "a"
        \t\t}
        \t]
        }
        """,
        UNSAFE,
        """
        {
        \t"containerDefinitions": [
        \t\t{
        \t\t\t"name" : "a",
        \t\t\t"image" : "a",
        \t\t\t"readonlyRootFilesystem" : true,
        \t\t\t"mountPoints" : [
        \t\t\t\t{
        \t\t\t\t\t"sourceVolume" : "tmp",
        \t\t\t\t\t"containerPath" : "/tmp"
        \t\t\t\t}
        \t\t\t]
        \t\t}
        \t],
        \t"volumes": [
        \t\t{
        \t\t\t"name": "tmp"
        \t\t}
        \t]
        }
        """);
  }

  @Test
  void objectsOnOneLineStayThere() {
    rule.fixes(
        """
        {"containerDefinitions": [{"name":«"a"»,"image":"a"}, {"image":"b","name":«"b"»,}]}
        """,
        UNSAFE,
        """
        {"containerDefinitions": [{"name":"a","image":"a", "readonlyRootFilesystem":true,\
         "mountPoints":[{"sourceVolume":"a-tmp", "containerPath":"/tmp"}]},\
         {"image":"b", "readonlyRootFilesystem":true,\
         "mountPoints":[{"sourceVolume":"b-tmp", "containerPath":"/tmp"}],"name":"b",}],\
         "volumes": [{"name": "a-tmp"}, {"name": "b-tmp"}]}
        """);
  }

  @Test
  void commentsAndTrailingCommasAreKept() {
    rule.fixes(
        """
        [
          {
            "name": «"a"»,
            "image": "a" // pinned elsewhere
          },
          {
            "name": «"b"»,
            "image": "b", /* moves */
            // how much
            "essential": true
          },
          {
            "name": «"c"»,
            "image": "c",
          },
          { "name": «"d"»
          , "image": "d" /* a
            long one */
          },
          {
            "name": «"e"», "image": "e",
            "essential": true
          }
        ]
        """,
        UNSAFE,
        """
        [
          {
            "name": "a",
            "image": "a", // pinned elsewhere
            "readonlyRootFilesystem": true
          },
          {
            "name": "b",
            "image": "b", /* moves */
            "readonlyRootFilesystem": true,
            // how much
            "essential": true
          },
          {
            "name": "c",
            "image": "c",
            "readonlyRootFilesystem": true,
          },
          { "name": "d"
          , "image": "d", "readonlyRootFilesystem": true /* a
            long one */
          },
          {
            "name": "e", "image": "e", "readonlyRootFilesystem": true,
            "essential": true
          }
        ]
        """);
  }

  @Test
  void aLiteralIsReplaced() {
    rule.fixes(
        """
        {"containerDefinitions": [
          {"name": "a", "readonlyRootFilesystem": «false», "image": "a"},
          {"name": "b", "readonlyRootFilesystem": «null», "image": "b"}
        ]}
        """,
        UNSAFE,
        """
        {"containerDefinitions": [
          {"name": "a", "readonlyRootFilesystem": true,\
         "mountPoints": [{"sourceVolume": "a-tmp", "containerPath": "/tmp"}], "image": "a"},
          {"name": "b", "readonlyRootFilesystem": true,\
         "mountPoints": [{"sourceVolume": "b-tmp", "containerPath": "/tmp"}], "image": "b"}
        ], "volumes": [{"name": "a-tmp"}, {"name": "b-tmp"}]}
        """);
  }

  @Test
  void describedDefinitionsAndBareArraysCountToo() {
    rule.finds(
        """
        {"taskDefinition": {"containerDefinitions": [{"name": «"a"», "image": "a"}]}}
        """);
    rule.finds(
        """
        [{"name": «"a"», "image": "a", "essential": true}, {"image": "b", "name": «"b"»}]
        """);
    rule.finds(
        """
        {"containerDefinitions": [{"image": «"a"»}]}
        """);
  }

  @Test
  void placeholdersOfTemplatesAreLeftAlone() {
    rule.fixes(
        """
        {"containerDefinitions": [
          {"name": «"a"», "image": "${image}", "cpu": ${cpu}},
          {"name": "b", "image": "b", "readonlyRootFilesystem": ${read_only}}
        ]}
        """,
        UNSAFE,
        """
        {"containerDefinitions": [
          {"name": "a", "image": "${image}", "readonlyRootFilesystem": true,\
         "mountPoints": [{"sourceVolume": "a-tmp", "containerPath": "/tmp"}], "cpu": ${cpu}},
          {"name": "b", "image": "b", "readonlyRootFilesystem": ${read_only}}
        ], "volumes": [{"name": "a-tmp"}]}
        """);
  }

  @Test
  void aReadOnlyRootAndUnknownValuesAreNotFound() {
    rule.staysSilent(
        """
        {"containerDefinitions": [
          {"name": "a", "image": "a", "readonlyRootFilesystem": true},
          {"name": "b", "image": "b", "readonlyRootFilesystem": "${READ_ONLY}"},
          {"cpu": 1},
          "c"
        ]}
        """);
  }

  @Test
  void windowsHasNoSuchSwitch() {
    rule.staysSilent(
        """
        {"runtimePlatform": {"operatingSystemFamily": "WINDOWS_SERVER_2022_CORE"},
         "containerDefinitions": [{"name": "a", "image": "a"}]}
        """);
    rule.staysSilent(
        """
        {"runtimePlatform": {"operatingSystemFamily": "${os}"},
         "containerDefinitions": [{"name": "a", "image": "a"}]}
        """);
    rule.staysSilent(
        """
        {"placementConstraints": [{"expression": "attribute:ecs.os-type == windows"}],
         "containerDefinitions": [{"name": "a", "image": "a"}]}
        """);
    rule.staysSilent(
        """
        {"containerDefinitions":
          [{"name": "a", "image": "mcr.microsoft.com/windows/nanoserver:ltsc2022"}]}
        """);
  }

  @Test
  void linuxThatIsNamedIsLinux() {
    rule.finds(
        """
        {"runtimePlatform": {"operatingSystemFamily": "LINUX", "cpuArchitecture": "ARM64"},
         "containerDefinitions": [{"name": «"a"», "image": "a"}]}
        """);
  }

  @Test
  void otherJsonIsNotJudged() {
    rule.staysSilent("{\"name\": \"a\", \"image\": \"a\"}\n");
    rule.staysSilent("[{\"name\": \"a\", \"image\": \"a\"}]\n");
    rule.staysSilent(
        "{\"docs\": {\"containerDefinitions\": [{\"name\": \"a\", \"image\": \"a\"}]}}");
    rule.staysSilent("{\"essential\": [1, 2\n");
  }

  @Test
  void sideCarsThatCannotRunSoAreLeftAlone() {
    rule.finds(
        """
        {"containerDefinitions": [
          {"name": "a", "image": "registry.example/datadog/agent:7"},
          {"name": "b", "image": "aws-observability/aws-for-fluent-bit:init-2.31"},
          {"name": «"c"», "image": "aws-observability/aws-for-fluent-bit:2.31"},
          {"name": "d", "image": "111122223333.dkr.ecr.example/aws-appmesh-envoy:v1"},
          {"name": «"e"», "image": "shop/datadog/agent-reports"}
        ]}
        """);
  }

  @Test
  void volumesThatNobodyKnowsAreNotMountedOver() {
    rule.fixes(
        """
        {"containerDefinitions": [
          {"name": «"a"», "image": "a", "mountPoints": ${mounts}},
          {"name": «"b"», "image": "b", "volumesFrom": [{"sourceContainer": "a"}]},
          {"name": «"c"», "image": "c", "mountPoints": [{"containerPath": "/tmp"}]}
        ]}
        """,
        UNSAFE,
        """
        {"containerDefinitions": [
          {"name": "a", "image": "a", "readonlyRootFilesystem": true, "mountPoints": ${mounts}},
          {"name": "b", "image": "b", "readonlyRootFilesystem": true,\
         "volumesFrom": [{"sourceContainer": "a"}]},
          {"name": "c", "image": "c", "readonlyRootFilesystem": true,\
         "mountPoints": [{"containerPath": "/tmp"}]}
        ]}
        """);
  }

  @Test
  void quotesDoNotChangeWhatIsMeant() {
    rule.finds(
        """
        {"containerDefinitions": [
          {"name": "a", "image": "a", "readonlyRootFilesystem": "true"},
          {"name": "b", "image": "b", "readonlyRootFilesystem": «"false"»},
          {"name": "c", "image": "c", "readonlyRootFilesystem": true,
           "readonlyRootFilesystem": «false»}
        ]}
        """);
  }

  @Test
  void whatAKnownImageWritesGetsVolumesToo() {
    rule.fixes(
        """
        {
          "family": "web",
          "containerDefinitions": [
            {
              "name": «"web"»,
              "image": "nginx:1.29",
              "mountPoints": [
                {
                  "sourceVolume": "cache",
                  "containerPath": "/var/cache/nginx"
                }
              ]
            }
          ],
          "volumes": []
        }
        """,
        UNSAFE,
        """
        {
          "family": "web",
          "containerDefinitions": [
            {
              "name": "web",
              "image": "nginx:1.29",
              "readonlyRootFilesystem": true,
              "mountPoints": [
                {
                  "sourceVolume": "cache",
                  "containerPath": "/var/cache/nginx"
                },
                {
                  "sourceVolume": "run",
                  "containerPath": "/run"
                },
                {
                  "sourceVolume": "tmp",
                  "containerPath": "/tmp"
                }
              ]
            }
          ],
          "volumes": [
            {
              "name": "run"
            },
            {
              "name": "tmp"
            }
          ]
        }
        """);
  }

  @Test
  void programsOfOthersMayWriteElsewhere() {
    rule.fixes(
        """
        {"containerDefinitions": [{"name": «"scan"», "image": "kong:3", "volumesFrom": ["x"]}]}
        """,
        DISPLAY,
        """
        {"containerDefinitions": [{"name": "scan", "image": "kong:3", "readonlyRootFilesystem": true, "volumesFrom": ["x"]}]}
        """);
  }

  @Test
  void aCommandThatWritesFilesTakesMoreThanMounts() {
    rule.findsWithoutFix(
        """
        {"containerDefinitions": [{"name": «"web"», "image": "nginx", "command": ["sh -c 'date > /etc/on'"]}]}
        """);
  }
}
