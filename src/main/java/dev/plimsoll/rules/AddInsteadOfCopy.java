package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Add;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Value;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.DockerfileRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Surroundings;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// ADD where nothing is unpacked or fetched.
public final class AddInsteadOfCopy implements DockerfileRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "add-instead-of-copy",
          Category.COPY,
          Severity.WARNING,
          "ADD is used where nothing is unpacked or fetched.",
          "Writes COPY.",
          List.of(
              "DL3020",
              "DS-0005",
              "AVD-DS-0005",
              "DS005",
              "CKV_DOCKER_4",
              "9513a694-aa0d-41d8-be61-3271e056f36b"));

  /// Flags that only ADD has: whoever writes one means ADD.
  private static final Set<String> ONLY_ADD = Set.of("unpack", "checksum", "keep-git-dir");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final String TITLE = "Use COPY";
  private static final String WHAT_ADD_DOES = "ADD also unpacks archives and fetches URLs; ";
  private static final String WHAT_COPY_DOES = " COPY says what happens and does nothing else.";

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    BuildContext context = new BuildContext(surroundings);
    return BuildScope.of(file).stream()
        .flatMap(scope ->
            scope.all(Add.class).flatMap(add -> finding(file, scope, add, context).stream()))
        .toList();
  }

  private static Optional<Finding> finding(
      Dockerfile file, BuildScope scope, Add add, BuildContext context) {
    boolean meansAdd = ONLY_ADD.stream().anyMatch(flag -> add.flag(flag).isPresent());
    if (meansAdd || add.destination().isMissing()) {
      return Optional.empty();
    }
    Set<AddSource> sources =
        add.sources().stream()
            .map(word -> kind(scope, add, word, context))
            .collect(Collectors.toSet());
    if (!AddSource.COPIED.containsAll(sources)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
            INFO, add.keywordSpan(), subject(add), message(sources), fix(file, add, sources)));
  }

  private static AddSource kind(BuildScope scope, Add add, Word source, BuildContext context) {
    return switch (scope.expand(add, source)) {
      case Value.Known(String name) -> kind(name, context);
      case Value.Unknown _ -> AddSource.ofUnresolved(source.text(), add.destination().text());
      case Value.Invalid _ -> AddSource.UNKNOWN;
    };
  }

  private static AddSource kind(String name, BuildContext context) {
    AddSource byName = AddSource.of(name);
    if (byName == AddSource.REMOTE || byName == AddSource.UNKNOWN || AddSource.hasWildcard(name)) {
      return byName;
    }
    return context
        .unpackingOf(name)
        .map(shown ->
            switch (shown) {
              case UNPACKED, PERHAPS -> AddSource.ARCHIVE;
              case COPIED -> AddSource.SHOWN;
            })
        .orElse(byName);
  }

  private static String message(Set<AddSource> sources) {
    boolean shown = Set.of(AddSource.SHOWN).containsAll(sources);
    if (sources.contains(AddSource.VARIABLE)) {
      return WHAT_ADD_DOES + "a single file needs neither." + WHAT_COPY_DOES;
    }
    String why = shown ? "nothing here needs that." : "by its name, nothing here needs that.";
    return WHAT_ADD_DOES + why + WHAT_COPY_DOES;
  }

  private static String subject(Add add) {
    return Stream.concat(
            add.sources().stream().map(Word::text),
            Stream.concat(
                add.heredocSources().stream().map(heredoc -> "<<" + heredoc.name()),
                Stream.of(add.destination().text())))
        .collect(Collectors.joining(" "));
  }

  private static Fix fix(Dockerfile file, Add add, Set<AddSource> sources) {
    String keyword = file.source().slice(add.keywordSpan());
    String copy = keyword.equals("add") ? "copy" : "COPY";
    List<Edit> edits = List.of(Edit.replace(add.keywordSpan(), copy));
    if (sources.contains(AddSource.WILDCARD)) {
      return Fix.unsafe(
          TITLE, "An archive that the wildcard matches would no longer be unpacked.", edits);
    }
    if (sources.contains(AddSource.VARIABLE)) {
      return Fix.unsafe(
          TITLE,
          "If a build argument is a URL or an archive, COPY does not fetch or unpack it.",
          edits);
    }
    return sources.contains(AddSource.DOUBTFUL)
        ? Fix.unsafe(TITLE, "If the source is an archive, it would no longer be unpacked.", edits)
        : Fix.safe(TITLE, edits);
  }
}
