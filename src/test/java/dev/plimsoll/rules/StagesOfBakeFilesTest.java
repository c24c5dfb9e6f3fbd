package dev.plimsoll.rules;

import dev.plimsoll.rule.RepositoryView;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which stages bake files make images of, seen in what their processes run as.
class StagesOfBakeFilesTest {
  private static final String TOOL_SHIPS =
      """
      FROM alpine:3.20 AS tool
      «CMD ["tool"]»
      FROM alpine:3.20
      USER 1000
      CMD ["app"]
      """;

  private static void ships(RepositoryView around) {
    ships("Dockerfile", around);
  }

  private static void ships(String path, RepositoryView around) {
    RuleHarness.forDockerfiles(new MissingUser()).at(path, around).finds(TOOL_SHIPS);
  }

  private static void staysInside(RepositoryView around) {
    String unmarked = TOOL_SHIPS.replace("«", "").replace("»", "");
    RuleHarness.forDockerfiles(new MissingUser()).at("Dockerfile", around).staysSilent(unmarked);
  }

  private static RepositoryView hcl(String text) {
    return TestRepository.of(Map.of("docker-bake.hcl", text));
  }

  @Test
  void aTargetWithATagShips() {
    ships(hcl("target \"a\" {\n  target = \"tool\"\n  tags = [\"shop/tool:${TAG}\"]\n}\n"));
    ships(
        TestRepository.of(
            Map.of(
                "docker-bake.json",
                "{\"target\": {\"a\": {\"target\": \"TOOL\", \"tags\": [\"t\"]}}}")));
  }

  @Test
  void aTargetThatNobodyGetsIsAStep() {
    String groups =
        "group \"default\" { targets = [\"usual\"] }\ngroup \"usual\" { targets = [\"b\"] }\n";
    staysInside(hcl(groups + "target \"a\" {\n  target = \"tool\"\n}\n"));
    ships(hcl(groups + "target \"b\" {\n  target = \"tool\"\n}\n"));
    staysInside(
        hcl(
            "target \"a\" {\n  target = \"tool\"\n  tags = [\"t\"]\n  output = [\"type=cacheonly\"]\n}\n"));
    ships(hcl("target \"a\" {\n  target = \"tool\"\n  output = [\"type=image,push=true\"]\n}\n"));
  }

  @Test
  void variablesHaveTheirDefaults() {
    ships(
        hcl(
            """
            variable "KIND" { default = "to" }
            variable "WHOLE" {
              default = "${KIND}ol"
            }
            target "a" {
              target = WHOLE
              tags = ["t"]
            }
            """));
    staysInside(
        hcl(
            """
            variable "KIND" {}
            target "a" {
              target = KIND
              tags = ["t"]
            }
            target "b" {
              matrix = { stage = ["tool"] }
              target = stage
              tags = ["t"]
            }
            variable "ROUND" { default = "${ROUND}" }
            target "c" {
              target = ROUND
              tags = [lower("T")]
            }
            """));
  }

  @Test
  void targetsInherit() {
    ships(
        hcl(
            """
            target "named" { tags = ["t"] }
            target "a" {
              inherits = ["named", "wrong", "tooled"]
            }
            target "tooled" { target = "tool" }
            target "wrong" { target = "other" }
            """));
    ships(
        hcl(
            """
            target "a" {
              inherits = ["docker-metadata-action"]
              target = "tool"
            }
            """));
  }

  @Test
  void whatAnUnknownTargetSaysIsNotKnown() {
    staysInside(
        hcl("target \"a\" {\n  inherits = [\"gone\"]\n  target = \"tool\"\n  tags = [\"t\"]\n}\n"));
    staysInside(
        hcl("target \"a\" {\n  inherits = [\"a\"]\n  target = \"tool\"\n  tags = [\"t\"]\n}\n"));
  }

  @Test
  void anOverrideCounts() {
    Map<String, String> files = new HashMap<>();
    files.put("docker-bake.hcl", "target \"a\" {\n  target = \"other\"\n  tags = [\"t\"]\n}\n");
    files.put("docker-bake.override.hcl", "target \"a\" { target = \"tool\" }\n");
    ships(TestRepository.of(files));
    files.put("docker-bake.override.hcl", "target \"a\" { tags = [\"x\"] }\n");
    staysInside(TestRepository.of(files));
  }

  @Test
  void pathsBeginAtTheFileOrAtTheRoot() {
    String bake = "target \"a\" {\n  context = \"api\"\n  target = \"tool\"\n  tags = [\"t\"]\n}\n";
    ships("ops/api/Dockerfile", TestRepository.of(Map.of("ops/docker-bake.hcl", bake)));
    ships(
        "api/Dockerfile",
        TestRepository.of(Map.of("ops/docker-bake.hcl", bake, "api/Dockerfile", TOOL_SHIPS)));
  }

  @Test
  void anInlineDockerfileOrAContextElsewhereIsAnother() {
    staysInside(
        hcl(
            "target \"a\" {\n  dockerfile-inline = \"FROM x\"\n  target = \"tool\"\n  tags = [\"t\"]\n}\n"));
    staysInside(
        hcl(
            "target \"a\" {\n  context = \"https://example.com/a.git\"\n  target = \"tool\"\n  tags = [\"t\"]\n}\n"));
  }

  @Test
  void aFileThatOnlyMakesFilesShipsNothing() {
    String file = "FROM debian:12\nRUN make\n";
    String files = "target \"a\" {\n  output = [\"./bin\"]\n}\n";
    RuleHarness missing = RuleHarness.forDockerfiles(new MissingUser());
    missing.at("Dockerfile", hcl(files)).staysSilent(file);
    missing
        .at("Dockerfile", hcl(files + "target \"b\" {\n  output = [where()]\n}\n"))
        .finds("«FROM debian:12»\nRUN make\n");
    missing
        .at("Dockerfile", hcl(files + "target \"b\" {\n  tags = [\"t\"]\n}\n"))
        .finds("«FROM debian:12»\nRUN make\n");
  }
}
