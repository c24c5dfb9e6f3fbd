package dev.plimsoll.rules;

import dev.plimsoll.dockerfile.Add;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Stage;
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

  @Override
  public List<Finding> check(Dockerfile file, Surroundings surroundings) {
    return file.stages().stream()
        .flatMap(stage ->
            stage.instructions(Add.class).stream()
                .flatMap(add -> finding(file, stage, add).stream()))
        .toList();
  }

  private static Optional<Finding> finding(Dockerfile file, Stage stage, Add add) {
    boolean meansAdd = ONLY_ADD.stream().anyMatch(flag -> add.flag(flag).isPresent());
    if (meansAdd || add.destination().isMissing()) {
      return Optional.empty();
    }
    Set<AddSource> sources =
        add.sources().stream().map(word -> kind(stage, add, word)).collect(Collectors.toSet());
    if (!AddSource.COPIED.containsAll(sources)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
            INFO,
            add.keywordSpan(),
            subject(add),
            "ADD also unpacks archives and fetches URLs; nothing here needs that."
                + " COPY says what happens and does nothing else.",
            fix(file, add, sources.contains(AddSource.WILDCARD))));
  }

  private static AddSource kind(Stage stage, Add add, Word source) {
    return switch (stage.at(add).expand(source)) {
      case Value.Known(String name) -> AddSource.of(name);
      case Value.Unknown _ -> AddSource.UNKNOWN;
      case Value.Invalid _ -> AddSource.UNKNOWN;
    };
  }

  private static String subject(Add add) {
    return Stream.concat(
            add.sources().stream().map(Word::text),
            Stream.concat(
                add.heredocSources().stream().map(heredoc -> "<<" + heredoc.name()),
                Stream.of(add.destination().text())))
        .collect(Collectors.joining(" "));
  }

  private static Fix fix(Dockerfile file, Add add, boolean mightMatchArchive) {
    String keyword = file.source().slice(add.keywordSpan());
    String copy = keyword.equals("add") ? "copy" : "COPY";
    List<Edit> edits = List.of(Edit.replace(add.keywordSpan(), copy));
    return mightMatchArchive
        ? Fix.unsafe(
            "Use COPY", "An archive that the wildcard matches would no longer be unpacked.", edits)
        : Fix.safe("Use COPY", edits);
  }
}
