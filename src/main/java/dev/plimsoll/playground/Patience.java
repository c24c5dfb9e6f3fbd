package dev.plimsoll.playground;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.kubernetes.Manifests;
import dev.plimsoll.rule.ComposeRule;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.KubernetesRule;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.SuppressionRule;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.rule.TaskDefinitionRule;
import dev.plimsoll.taskdef.TaskDefinitions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How long a stranger's text may take. Real files take milliseconds, a second in a cold process;
/// one that was made to take long first loses its fixes, which cost most because each is proven,
/// and then is given up before the next rule.
final class Patience {
  private static final Duration FOR_FIXES = Duration.ofMillis(1200);
  private static final Duration IN_ALL = Duration.ofSeconds(5);

  private final long start = System.nanoTime();
  private @Nullable Long firstFix;

  /// Whether there is time for another fix. What was found before the first one does not count: it
  /// is slow in a cold process.
  boolean allowsFix() {
    long now = System.nanoTime();
    firstFix = firstFix == null ? now : firstFix;
    return now - firstFix < FOR_FIXES.toNanos();
  }

  /// The rule as it is, as long as there is time.
  Rule limit(Rule rule) {
    return switch (rule) {
      case DockerfileRule of -> new OfDockerfile(of, this);
      case ComposeRule of -> new OfCompose(of, this);
      case TaskDefinitionRule of -> new OfTaskDefinition(of, this);
      case KubernetesRule of -> new OfKubernetes(of, this);
      case SuppressionRule of -> of;
    };
  }

  private long spent() {
    return System.nanoTime() - start;
  }

  private List<Finding> limit(Supplier<List<Finding>> work) {
    if (spent() > IN_ALL.toNanos()) {
      throw new PatienceLostException();
    }
    return work.get().stream().map(this::limit).toList();
  }

  private Finding limit(Finding found) {
    return new Finding(
        found.rule(),
        found.span(),
        found.subject(),
        found.message(),
        () -> allowsFix() ? found.fix() : Optional.empty());
  }

  private record OfDockerfile(DockerfileRule rule, Patience patience) implements DockerfileRule {
    @Override
    public RuleInfo info() {
      return rule.info();
    }

    @Override
    public List<Finding> check(Dockerfile file, Surroundings around) {
      return patience.limit(() -> rule.check(file, around));
    }
  }

  private record OfCompose(ComposeRule rule, Patience patience) implements ComposeRule {
    @Override
    public RuleInfo info() {
      return rule.info();
    }

    @Override
    public List<Finding> check(ComposeFile file, Surroundings around) {
      return patience.limit(() -> rule.check(file, around));
    }
  }

  private record OfTaskDefinition(TaskDefinitionRule rule, Patience patience)
      implements TaskDefinitionRule {
    @Override
    public RuleInfo info() {
      return rule.info();
    }

    @Override
    public List<Finding> check(TaskDefinitions file, Surroundings around) {
      return patience.limit(() -> rule.check(file, around));
    }
  }

  private record OfKubernetes(KubernetesRule rule, Patience patience) implements KubernetesRule {
    @Override
    public RuleInfo info() {
      return rule.info();
    }

    @Override
    public List<Finding> check(Manifests file, Surroundings around) {
      return patience.limit(() -> rule.check(file, around));
    }
  }
}
