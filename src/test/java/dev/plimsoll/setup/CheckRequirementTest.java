package dev.plimsoll.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.github.judge.RecordedRequest;
import dev.plimsoll.github.judge.WireJudge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckRequirementTest {
  private final CheckRequirement requirement = new CheckRequirement("tidewater", "4711");

  @Test
  void gitHubTakesTheRulesets() {
    WireJudge judge = WireJudge.assumeHere();

    for (String enforcement : new String[] {"active", "evaluate"}) {
      assertThat(
              judge.objections(
                  new RecordedRequest(
                      "POST",
                      "/orgs/tidewater/rulesets",
                      requirement.organizationRuleset(enforcement))))
          .isEmpty();
    }
    assertThat(
            judge.objections(
                new RecordedRequest(
                    "POST", "/repos/tidewater/harbour/rulesets", requirement.repositoryRuleset())))
        .isEmpty();
    assertThat(
            judge.objections(
                new RecordedRequest(
                    "POST",
                    "/orgs/tidewater/rulesets",
                    requirement.organizationRuleset("sometimes"))))
        .as("the judge sees what is wrong")
        .isNotEmpty();
  }

  @Test
  void theCommandSendsWhatWasChecked() {
    assertThat(requirement.organizationCommand("active"))
        .startsWith("gh api --method POST orgs/tidewater/rulesets --input - <<'JSON'\n{")
        .contains(requirement.organizationRuleset("active"))
        .contains("{\"context\": \"Plimsoll\", \"integration_id\": 4711}")
        .endsWith("}\nJSON\n");
    assertThat(requirement.repositoryCommand())
        .contains("repos/tidewater/REPOSITORY/rulesets", requirement.repositoryRuleset());
  }

  @Test
  void terraformSaysTheSame() {
    assertThat(requirement.terraform())
        .contains(
            "github_organization_ruleset",
            "~DEFAULT_BRANCH",
            "~ALL",
            "context        = \"Plimsoll\"",
            "integration_id = 4711");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-x", "a b", "$(rm -rf .)", "'; id; '", "a\nJSON\nid", "../orgs"})
  void whatIsNoNameIsNotPutIntoACommand(String owner) {
    CheckRequirement unknown = new CheckRequirement(owner, owner);

    assertThat(unknown.organizationCommand("active"))
        .isEqualTo(new CheckRequirement("ORG", "APP_ID").organizationCommand("active"));
    assertThat(unknown.owner()).isEqualTo("ORG");
  }
}
