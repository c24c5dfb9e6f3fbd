package dev.plimsoll.rules;

import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleInfo;
import java.util.List;

/// Every rule there is, sorted by identifier.
public final class Catalog {
  private static final List<Rule> RULES =
      List.of(
          new AddInsteadOfCopy(),
          new AptListsLeftInLayer(),
          new AptListsRemovedInLaterLayer(),
          new CopyLeftToRoot(),
          new MissingTmpInCompose(),
          new MissingTmpInKubernetes(),
          new MissingTmpInTaskDefinition(),
          new MissingUser(),
          new PrivilegedPort(),
          new PrivilegesDroppedAtStart(),
          new RootNeeded(),
          new RootStepAfterUser(),
          new RootUser(),
          new RootUserInCompose(),
          new RootUserInKubernetes(),
          new RootUserInTaskDefinition(),
          new UnpinnedRemoteAdd(),
          new UnusedSuppression(),
          new UserAfterEntrypoint(),
          new UserLeftToBase(),
          new UserNameWithoutPasswd(),
          new UserSetOnlyByRunner(),
          new WritableRootInCompose(),
          new WritableRootInKubernetes(),
          new WritableRootInTaskDefinition());

  private Catalog() {}

  public static List<Rule> all() {
    return RULES;
  }

  /// What is known of each.
  public static List<RuleInfo> infos() {
    return RULES.stream().map(Rule::info).toList();
  }
}
