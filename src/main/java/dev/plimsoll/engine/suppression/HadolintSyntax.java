package dev.plimsoll.engine.suppression;

import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `hadolint ignore=DL3002,DL3020 # why` for the next instruction, with `stage` for the next stage,
/// with `global` for the file; and the same of tally, with `;reason=`, namespaces and `all`.
final class HadolintSyntax implements IgnoreSyntax {
  private static final Pattern FORM =
      Pattern.compile(
          "(hadolint|tally)\\s+(?:(global|stage)\\s+)?ignore\\s*=\\s*([\\w/.-]++(?:\\s*+,\\s*+[\\w/.-]++)*+)"
              + "\\s*(?:;\\s*reason\\s*=|#)?(.*)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Suppression> read(PlacedComment comment, Scene scene) {
    Matcher form = FORM.matcher(comment.text());
    if (!scene.isDockerfile() || !form.matches()) {
      return List.of();
    }
    String reach = Optional.ofNullable(form.group(2)).orElse("").toLowerCase(Locale.ROOT);
    Optional<Span> extent =
        reach.equals("global") ? Optional.of(scene.wholeFile()) : comment.target();
    return scene.foreign(comment, rules(form.group(3)), extent, Optional.of(form.group(4)));
  }

  private static Predicate<RuleInfo> rules(String list) {
    List<String> names =
        Stream.of(list.split(",", -1))
            .map(String::strip)
            .map(name -> name.substring(name.lastIndexOf('/') + 1))
            .toList();
    return names.contains("all") ? ForeignNames.all(ForeignNames.HADOLINT) : ForeignNames.of(names);
  }
}
