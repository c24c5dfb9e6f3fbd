package dev.plimsoll.setup;

import java.util.regex.Pattern;

/// How a check is made a required one: the ruleset as a command and as Terraform. What is not known
/// stands there as a word in capitals.
///
/// @param owner an organisation
/// @param appId the number of the App whose check it has to be
public record CheckRequirement(String owner, String appId) {
  /// The name of the check.
  public static final String CHECK = "Plimsoll";

  private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,38}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  public CheckRequirement {
    owner = LOGIN.matcher(owner).matches() ? owner : "ORG";
    appId = NUMBER.matcher(appId).matches() ? appId : "APP_ID";
  }

  /// The body of the request that makes a ruleset for all repositories of the organisation.
  ///
  /// @param enforcement `active`, `evaluate` or `disabled`
  public String organizationRuleset(String enforcement) {
    return """
    {
      "name": "Plimsoll",
      "target": "branch",
      "enforcement": "%s",
      "conditions": {
        "ref_name": {"include": ["~DEFAULT_BRANCH"], "exclude": []},
        "repository_name": {"include": ["~ALL"], "exclude": []}
      },
      "rules": [%s]
    }
    """
        .formatted(enforcement, rule());
  }

  /// The body of the request that makes one for a single repository.
  public String repositoryRuleset() {
    return """
    {
      "name": "Plimsoll",
      "target": "branch",
      "enforcement": "active",
      "conditions": {
        "ref_name": {"include": ["~DEFAULT_BRANCH"], "exclude": []}
      },
      "rules": [%s]
    }
    """
        .formatted(rule());
  }

  private String rule() {
    return """
    {
        "type": "required_status_checks",
        "parameters": {
          "strict_required_status_checks_policy": false,
          "do_not_enforce_on_create": true,
          "required_status_checks": [{"context": "%s", "integration_id": %s}]
        }
      }\
    """
        .formatted(CHECK, appId);
  }

  public String organizationCommand(String enforcement) {
    return command("orgs/" + owner + "/rulesets", organizationRuleset(enforcement));
  }

  public String repositoryCommand() {
    return command("repos/" + owner + "/REPOSITORY/rulesets", repositoryRuleset());
  }

  private static String command(String path, String body) {
    return "gh api --method POST " + path + " --input - <<'JSON'\n" + body + "JSON\n";
  }

  /// For Terraform's provider `integrations/github`.
  public String terraform() {
    return """
    resource "github_organization_ruleset" "plimsoll" {
      name        = "Plimsoll"
      target      = "branch"
      enforcement = "active"

      conditions {
        ref_name {
          include = ["~DEFAULT_BRANCH"]
          exclude = []
        }
        repository_name {
          include = ["~ALL"]
          exclude = []
        }
      }

      rules {
        required_status_checks {
          required_check {
            context        = "%s"
            integration_id = %s
          }
        }
      }
    }
    """
        .formatted(CHECK, appId);
  }
}
