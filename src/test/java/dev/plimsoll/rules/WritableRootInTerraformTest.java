package dev.plimsoll.rules;

import static dev.plimsoll.rule.Applicability.UNSAFE;

import org.junit.jupiter.api.Test;

class WritableRootInTerraformTest {
  private final RuleHarness rule = RuleHarness.forTerraform(new WritableRootInTaskDefinition());

  @Test
  void encodedContainersGetTheFlagAndTheResourceTheVolume() {
    rule.fixes(
        """
        resource "aws_ecs_task_definition" "shop" {
          family = "shop"
          container_definitions = jsonencode([
            {
              name      = «"web"»
              image     = "${var.repository}:4" # pinned by the pipeline
              essential = true
            }
          ])
        }
        """,
        UNSAFE,
        """
        resource "aws_ecs_task_definition" "shop" {
          family = "shop"
          container_definitions = jsonencode([
            {
              name                   = "web"
              image                  = "${var.repository}:4" # pinned by the pipeline
              essential              = true
              readonlyRootFilesystem = true
              mountPoints = [
                {
                  sourceVolume  = "tmp"
                  containerPath = "/tmp"
                }
              ]
            }
          ])

          volume {
            name = "tmp"
          }
        }
        """);
  }

  @Test
  void commasAndOneLineStayAsTheyAre() {
    rule.fixes(
        """
        resource "aws_ecs_task_definition" "shop" {
          container_definitions = "${jsonencode([
            { name = «"web"», image = (var.image) },
            {
              "name": «var.name»,
              "image": "log:1",
              "mountPoints": [],
            },
          ])}"
        }
        """,
        UNSAFE,
        """
        resource "aws_ecs_task_definition" "shop" {
          container_definitions = "${jsonencode([
            { name = "web", image = (var.image), readonlyRootFilesystem = true,\
         mountPoints = [{ sourceVolume = "web-tmp", containerPath = "/tmp" }] },
            {
              "name": var.name,
              "image": "log:1",
              "readonlyRootFilesystem": true,
              "mountPoints": [
                {
                  "sourceVolume": "tmp",
                  "containerPath": "/tmp"
                }
              ],
            },
          ])}"

          volume {
            name = "web-tmp"
          }

          volume {
            name = "tmp"
          }
        }
        """);
  }

  @Test
  void jsonInAHeredocIsWrittenAsJson() {
    rule.fixes(
        """
        resource "aws_ecs_task_definition" "shop" {
          container_definitions = <<-EOF
            [
              {
                "name": «"web"»,
                "image": "${lookup(var.images, "web")}",
                "cpu": ${var.cpu}
              },
              {"name": "log", "image": "log", "readonlyRootFilesystem": ${var.safe}}
            ]
          EOF
        }
        """,
        UNSAFE,
        """
        resource "aws_ecs_task_definition" "shop" {
          container_definitions = <<-EOF
            [
              {
                "name": "web",
                "image": "${lookup(var.images, "web")}",
                "readonlyRootFilesystem": true,
                "mountPoints": [
                  {
                    "sourceVolume": "web-tmp",
                    "containerPath": "/tmp"
                  }
                ],
                "cpu": ${var.cpu}
              },
              {"name": "log", "image": "log", "readonlyRootFilesystem": ${var.safe}}
            ]
          EOF

          volume {
            name = "web-tmp"
          }
        }
        """);
  }

  @Test
  void localValuesOfTheFileAreFollowed() {
    rule.finds(
        """
        locals {
          off = false
          web = { name = "web", image = "web", readonlyRootFilesystem = «local.off» }
          log = jsonencode({ name = «"log"», image = "log" })
          all = concat([local.web], var.more)
          loop = "[${local.loop}]"
        }
        resource "aws_ecs_task_definition" "a" {
          container_definitions = jsonencode(local.all)
        }
        resource "aws_ecs_task_definition" "b" {
          container_definitions = var.logged ? "[${local.log}, ${var.other}]" : local.loop
        }
        resource "aws_ecs_task_definition" "c" {
          container_definitions = jsonencode(flatten([local.web, [{ name = «"c"», image = "c" }]]))
        }
        """);
  }

  @Test
  void aContainerThatTwoResourcesShareGetsTheFlagAlone() {
    rule.fixes(
        """
        locals {
          web = { name = «"web"», image = "web" }
        }
        resource "aws_ecs_task_definition" "a" {
          container_definitions = jsonencode([local.web])
        }
        resource "aws_ecs_task_definition" "b" {
          container_definitions = jsonencode([local.web])
        }
        """,
        UNSAFE,
        """
        locals {
          web = { name = "web", image = "web", readonlyRootFilesystem = true }
        }
        resource "aws_ecs_task_definition" "a" {
          container_definitions = jsonencode([local.web])
        }
        resource "aws_ecs_task_definition" "b" {
          container_definitions = jsonencode([local.web])
        }
        """);
  }

  @Test
  void mergedContainersAreJudgedByWhatTheLastPartSays() {
    rule.finds(
        """
        resource "aws_ecs_task_definition" "a" {
          container_definitions = jsonencode([
            merge(local.base, { name = "a", image = "a" }),
            merge(local.base, { name = "b", readonlyRootFilesystem = «"false"» }),
            merge({ name = "c", readonlyRootFilesystem = false }, var.more),
          ])
        }
        """);
  }

  @Test
  void jsonInQuotesIsFoundWithoutAFix() {
    rule.findsWithoutFix(
        """
        resource "aws_ecs_task_definition" "a" {
          container_definitions = «"[{\\"name\\": \\"web\\", \\"image\\": \\"web\\"}]"»
        }
        """);
  }

  @Test
  void whatIsReadFromOtherFilesIsTheirs() {
    rule.staysSilent(
        """
        resource "aws_ecs_task_definition" "a" {
          container_definitions = file("${path.module}/task.json")
        }
        resource "aws_ecs_task_definition" "b" {
          container_definitions = templatefile("task.json", { image = "web" })
        }
        resource "aws_ecs_task_definition" "c" {
          container_definitions = data.template_file.task.rendered
        }
        resource "aws_ecs_task_definition" "d" {
          container_definitions = jsonencode([for c in var.all : { name = c, image = c }])
        }
        """);
  }

  @Test
  void windowsAndPlatformsThatNobodyKnowsAreLeftAlone() {
    for (String platform :
        new String[] {
          "runtime_platform {\n operating_system_family = \"WINDOWS_SERVER_2022_CORE\"\n}",
          "runtime_platform {\n operating_system_family = var.os\n}",
          "dynamic \"runtime_platform\" {\n for_each = []\n}",
          "placement_constraints {\n expression = \"attribute:ecs.os-type == windows\"\n}",
        }) {
      rule.staysSilent(
          """
          resource "aws_ecs_task_definition" "a" {
            container_definitions = jsonencode([{ name = "a", image = "a" }])
            %s
          }
          """
              .formatted(platform));
    }
  }

  @Test
  void theServiceModuleIsReadOnlyUnlessItSaysOtherwise() {
    rule.fixes(
        """
        module "shop" {
          source = "terraform-aws-modules/ecs/aws//modules/service"
          container_definitions = {
            web = {
              image                    = "web"
              readonly_root_filesystem = «false»
            }
            log = { image = "log" }
          }
        }
        """,
        UNSAFE,
        """
        module "shop" {
          source = "terraform-aws-modules/ecs/aws//modules/service"
          container_definitions = {
            web = {
              image                    = "web"
              readonly_root_filesystem = true
              mount_points = [
                {
                  sourceVolume  = "tmp"
                  containerPath = "/tmp"
                }
              ]
            }
            log = { image = "log" }
          }
          volume = {
            tmp = {}
          }
        }
        """);
  }

  @Test
  void theContainerModuleIsWritableUnlessItSaysOtherwise() {
    rule.fixes(
        """
        module "web" {
          source          = "cloudposse/ecs-container-definition/aws"
          container_name  = «"web"»
          container_image = "web"
        }
        module "log" {
          source                   = "cloudposse/ecs-container-definition/aws"
          container_name           = "log"
          readonly_root_filesystem = true
        }
        module "other" {
          source         = "../container-definition"
          container_name = "other"
        }
        """,
        UNSAFE,
        """
        module "web" {
          source                   = "cloudposse/ecs-container-definition/aws"
          container_name           = "web"
          container_image          = "web"
          readonly_root_filesystem = true
        }
        module "log" {
          source                   = "cloudposse/ecs-container-definition/aws"
          container_name           = "log"
          readonly_root_filesystem = true
        }
        module "other" {
          source         = "../container-definition"
          container_name = "other"
        }
        """);
  }
}
