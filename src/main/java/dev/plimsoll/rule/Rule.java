package dev.plimsoll.rule;

/// Finds one pattern in one kind of file. Stateless, no I/O; everything it may know is handed to
/// it.
public sealed interface Rule
    permits DockerfileRule, ComposeRule, TaskDefinitionRule, KubernetesRule, SuppressionRule {
  RuleInfo info();
}
