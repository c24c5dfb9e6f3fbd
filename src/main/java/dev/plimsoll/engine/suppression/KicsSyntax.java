package dev.plimsoll.engine.suppression;

import dev.plimsoll.rule.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `kics-scan ignore` and `kics-scan disable=<queries>` at the file's start for the file,
/// `ignore-line` and `ignore-block` for what follows.
final class KicsSyntax implements IgnoreSyntax {
  private static final Pattern FORM =
      Pattern.compile(
          "kics-scan\\s+(?:(ignore(?:-line|-block)?)|disable\\s*=\\s*([\\w-]++(?:\\s*+,\\s*+[\\w-]++)*+))\\s*",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Suppression> read(PlacedComment comment, Scene scene) {
    Matcher form = FORM.matcher(comment.text());
    if (!form.matches()) {
      return List.of();
    }
    String command = Optional.ofNullable(form.group(1)).orElse("disable").toLowerCase(Locale.ROOT);
    Predicate<RuleInfo> rules =
        command.equals("disable")
            ? ForeignNames.of(Stream.of(form.group(2).split(",", -1)).map(String::strip).toList())
            : ForeignNames.all(ForeignNames.KICS);
    return switch (command) {
      case "ignore-line", "ignore-block" ->
          scene.foreign(comment, rules, comment.target(), Optional.empty());
      default ->
          comment.leads()
              ? scene.foreign(comment, rules, Optional.of(scene.wholeFile()), Optional.empty())
              : List.of();
    };
  }
}
