package dev.plimsoll.rules;

import dev.plimsoll.rule.Applicability;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RootUserInComposeTest {
  private static final RuleHarness RULE = RuleHarness.forComposeFiles(new RootUserInCompose());

  @Test
  void theImageHasAUserAlready() {
    RULE.fixes(
        """
        services:
          dashboard:
            image: grafana/grafana:12.1.0
            «user: root»
            ports: ["3000:3000"]
        """,
        Applicability.UNSAFE,
        """
        services:
          dashboard:
            image: grafana/grafana:12.1.0
            ports: ["3000:3000"]
        """);
  }

  @Test
  void soDoesOneThatTheRepositoryBuilds() {
    RULE.at(
            "deploy/compose.yaml",
            TestRepository.of(Map.of("api/Dockerfile", "FROM debian:12\nUSER 1000\n")))
        .fixes(
            """
            services:
              api:
                build: ../api
                «user: "0:0"»
            """,
            Applicability.UNSAFE,
            """
            services:
              api:
                build: ../api
            """);
  }

  @Test
  void anUnknownImageMayNeedIt() {
    RULE.findsWithoutFix("services:\n  api:\n    image: team/api\n    «user: ${WHO:-root}»\n");
    RULE.findsWithoutFix("services:\n  api:\n    image: debian:12\n    «user: 0»\n");
  }

  @Test
  void whatBeginsAsRootToGiveItUpMay() {
    RULE.staysSilent("services:\n  db:\n    image: postgres:17\n    user: root\n");
  }

  @Test
  void otherUsersAndUnknownOnesAreFine() {
    RULE.staysSilent("services:\n  api:\n    image: team/api\n    user: \"1000:0\"\n");
    RULE.staysSilent("services:\n  api:\n    image: team/api\n    user: ${WHO}\n");
    RULE.staysSilent("services:\n  api:\n    image: team/api\n    user:\n");
    RULE.staysSilent(
        "services:\n  api:\n    image: team/api\n    platform: windows/amd64\n    user: root\n");
  }
}
