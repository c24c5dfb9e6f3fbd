package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Add;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// ADD of a URL or a git repository without saying which content is meant.
public final class UnpinnedRemoteAdd implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unpinned-remote-add",
          Category.COPY,
          Severity.WARNING,
          "ADD fetches something that may change between two builds.",
          "Shows where the checksum goes.",
          List.of("CKV_DOCKER_4"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    return BuildScope.of(file).stream()
        .flatMap(scope -> scope.all(Add.class).flatMap(add -> findings(scope, add)))
        .toList();
  }

  private static Stream<Finding> findings(BuildScope scope, Add add) {
    if (add.flag("checksum").isPresent() || add.destination().isMissing()) {
      return Stream.empty();
    }
    return add.sources().stream().flatMap(source -> finding(scope, add, source).stream());
  }

  private static Optional<Finding> finding(BuildScope scope, Add add, Word source) {
    return RemoteSource.of(source.text(), scope.expand(add, source))
        .filter(remote -> !remote.isPinned())
        .map(remote ->
            new Finding(INFO, source.span(), source.text(), message(remote), fix(add, remote)));
  }

  private static String message(RemoteSource remote) {
    return remote.isGit()
        ? "A branch or tag can move, so two builds of this file may get different content."
            + " Name the full commit behind # or in --checksum; git ls-remote prints it."
        : "What this URL serves can change from one build to the next, and nothing here notices."
            + " Pin it with --checksum; curl -fsSL "
            + remote.address()
            + " | sha256sum prints the sum.";
  }

  /// The builder takes a checksum only where there is one source.
  private static Optional<Fix> fix(Add add, RemoteSource remote) {
    if (add.sources().size() + add.heredocSources().size() != 1) {
      return Optional.empty();
    }
    String flag =
        remote.isGit()
            ? "--checksum=<full-id-of-the-commit> "
            : "--checksum=sha256:<sha256-of-the-file> ";
    Edit edit = Edit.insert(add.statement().arguments().span().start(), flag);
    return Optional.of(Fix.display("Pin what is fetched", List.of(edit)));
  }
}
