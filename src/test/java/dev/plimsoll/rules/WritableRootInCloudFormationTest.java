package dev.plimsoll.rules;

import static dev.plimsoll.rule.Applicability.UNSAFE;

import dev.plimsoll.rule.RepositoryView;
import org.junit.jupiter.api.Test;

class WritableRootInCloudFormationTest {
  private final RuleHarness rule = RuleHarness.forManifests(new WritableRootInTaskDefinition());
  private final RuleHarness json =
      RuleHarness.forTaskDefinitions(new WritableRootInTaskDefinition());

  @Test
  void theMembersFollowTheImageAndTheVolumesTheContainers() {
    rule.fixes(
        """
        Resources:
          Shop:
            Type: AWS::ECS::TaskDefinition
            Properties:
              Family: shop
              ContainerDefinitions:
                - Name: «web»
                  Image: !Sub '${Repository}:4' # pinned by the pipeline
                  PortMappings:
                    - ContainerPort: 8080
        """,
        UNSAFE,
        """
        Resources:
          Shop:
            Type: AWS::ECS::TaskDefinition
            Properties:
              Family: shop
              ContainerDefinitions:
                - Name: web
                  Image: !Sub '${Repository}:4' # pinned by the pipeline
                  ReadonlyRootFilesystem: true
                  MountPoints:
                    - SourceVolume: tmp
                      ContainerPath: /tmp
                  PortMappings:
                    - ContainerPort: 8080
              Volumes:
                - Name: tmp
        """);
  }

  @Test
  void listsAreSetAsTheFileSetsThem() {
    rule.fixes(
        """
        Resources:
          Shop:
            Type: AWS::ECS::TaskDefinition
            Properties:
              Volumes:
              - Name: tmp
                EFSVolumeConfiguration: {FilesystemId: !Ref Files}
              ContainerDefinitions:
              - ReadonlyRootFilesystem: «'false'»
                Name: !Ref 'AWS::StackName'
                MountPoints:
                - {ContainerPath: /data, SourceVolume: tmp}
        """,
        UNSAFE,
        """
        Resources:
          Shop:
            Type: AWS::ECS::TaskDefinition
            Properties:
              Volumes:
              - Name: tmp
                EFSVolumeConfiguration: {FilesystemId: !Ref Files}
              - Name: tmp-2
              ContainerDefinitions:
              - ReadonlyRootFilesystem: true
                Name: !Ref 'AWS::StackName'
                MountPoints:
                - {ContainerPath: /data, SourceVolume: tmp}
                - SourceVolume: tmp-2
                  ContainerPath: /tmp
        """);
  }

  @Test
  void eachContainerGetsAVolumeOfItsOwnThoughAllEndAtOnePlace() {
    rule.fixes(
        """
        Resources:
          Shop:
            Type: AWS::ECS::TaskDefinition
            Properties:
              ContainerDefinitions:
                - Name: «web»
                  Image: shop:1
                - Name: «log»
                  Image: log:1
        """,
        UNSAFE,
        """
        Resources:
          Shop:
            Type: AWS::ECS::TaskDefinition
            Properties:
              ContainerDefinitions:
                - Name: web
                  Image: shop:1
                  ReadonlyRootFilesystem: true
                  MountPoints:
                    - SourceVolume: web-tmp
                      ContainerPath: /tmp
                - Name: log
                  Image: log:1
                  ReadonlyRootFilesystem: true
                  MountPoints:
                    - SourceVolume: log-tmp
                      ContainerPath: /tmp
              Volumes:
                - Name: web-tmp
                - Name: log-tmp
        """);
  }

  @Test
  void conditionsAreFollowedToTheirBranches() {
    rule.finds(
        """
        Resources:
          Shop:
            Type: AWS::ECS::TaskDefinition
            Properties:
              ContainerDefinitions:
                - Fn::If:
                    - Traced
                    - {Name: «trace», Image: trace:1}
                    - !Ref AWS::NoValue
                - !If [Logged, {Name: log, Image: log:1, ReadonlyRootFilesystem: true}, !Ref Other]
                - {Name: a, Image: a, ReadonlyRootFilesystem: !If [Safe, true, false]}
                - {Name: b, Image: b, ReadonlyRootFilesystem: !Ref Safe}
                - {Name: c, Image: c, ReadonlyRootFilesystem: !If [Safe, true, yes]}
                - Fn::Transform: {Name: AWS::Include}
                - {Name: d, Image: d, Fn::Transform: {Name: AWS::Include}}
        """);
  }

  @Test
  void bothBranchesOffIsFoundWithoutAFix() {
    rule.findsWithoutFix(
        """
        Resources:
          Shop:
            Type: AWS::ECS::TaskDefinition
            Properties:
              ContainerDefinitions:
                - {Name: a, Image: a, ReadonlyRootFilesystem: !If «[Safe, false, no]»}
        """);
  }

  @Test
  void loopsAndTemplatesInsideOtherFilesCount() {
    rule.finds(
        """
        Resources:
          Fn::ForEach::Shops:
            - Shop
            - [A, B]
            - Task${Shop}:
                Type: AWS::ECS::TaskDefinition
                Properties:
                  ContainerDefinitions: [{Name: «web», Image: shop:1}]
        """);
    rule.finds(
        """
        service: shop
        resources:
          Resources:
            Task:
              Type: AWS::ECS::TaskDefinition
              Properties:
                ContainerDefinitions: [{Name: «web», Image: shop:1}]
        """);
  }

  @Test
  void windowsAndPlatformsThatNobodyKnowsAreLeftAlone() {
    for (String family : new String[] {"WINDOWS_SERVER_2022_CORE", "!Ref Family"}) {
      rule.staysSilent(
          """
          Resources:
            Shop:
              Type: AWS::ECS::TaskDefinition
              Properties:
                RuntimePlatform: {OperatingSystemFamily: %s}
                ContainerDefinitions: [{Name: web, Image: shop:1}]
          """
              .formatted(family));
    }
  }

  @Test
  void jsonTemplatesAreWrittenAsJson() {
    String template =
        """
        {
          "Resources": {
            "Shop": {
              "Type": "AWS::ECS::TaskDefinition",
              "Properties": {
                "ContainerDefinitions": [
                  {
                    "Name": «"web"»,
                    "Image": { "Fn::Sub": "${Repository}:4" }
                  },
                  { "Fn::If": ["Logged", { "Name": «"log"», "Image": "log" }, { "Ref": "AWS::NoValue" }] }
                ],
                "Volumes": []
              }
            }
          }
        }
        """;
    String fixed =
        """
        {
          "Resources": {
            "Shop": {
              "Type": "AWS::ECS::TaskDefinition",
              "Properties": {
                "ContainerDefinitions": [
                  {
                    "Name": "web",
                    "Image": { "Fn::Sub": "${Repository}:4" },
                    "ReadonlyRootFilesystem": true,
                    "MountPoints": [
                      {
                        "SourceVolume": "web-tmp",
                        "ContainerPath": "/tmp"
                      }
                    ]
                  },
                  { "Fn::If": ["Logged", { "Name": "log", "Image": "log", "ReadonlyRootFilesystem": true, "MountPoints": [{"SourceVolume": "log-tmp", "ContainerPath": "/tmp"}] }, { "Ref": "AWS::NoValue" }] }
                ],
                "Volumes": [
                  {
                    "Name": "web-tmp"
                  },
                  {
                    "Name": "log-tmp"
                  }
                ]
              }
            }
          }
        }
        """;

    json.fixes(template, UNSAFE, fixed);
    rule.at("stack.template", RepositoryView.unknown()).fixes(template, UNSAFE, fixed);
  }

  @Test
  void otherTypesAndOtherFilesAreNotJudged() {
    rule.staysSilent(
        """
        Description: like AWS::ECS::TaskDefinition
        Resources:
          Shop:
            Type: AWS::Batch::JobDefinition
            Properties:
              ContainerDefinitions: [{Name: web, Image: shop:1}]
        """);
    rule.staysSilent("ContainerDefinitions: [{Name: web, Image: shop:1}]\n");
  }
}
