package dev.plimsoll.engine.suppression;

import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.IgnoreComment;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `plimsoll ignore=rule,rule reason: why` for what follows, and `plimsoll ignore-file=rule` for
/// the file. A name is a rule, a category, or `all`.
final class PlimsollSyntax implements IgnoreSyntax {
  static final String ALL = "all";

  private static final Pattern FORM =
      Pattern.compile(
          "plimsoll\\s+ignore(-file)?\\s*[=:]\\s*([^\\s,;]++(?:\\s*+,\\s*+[^\\s,;]++)*+)(.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("[^\\s,;]+");
  private static final Pattern BEFORE_REASON =
      Pattern.compile("^[\\s;:(-]*(?:(?:reason|because)\\s*[:=]?)?\\s*", Pattern.CASE_INSENSITIVE);

  @Override
  public List<Suppression> read(PlacedComment comment, Scene scene) {
    Matcher form = FORM.matcher(comment.text());
    if (!form.matches()) {
      return List.of();
    }
    Optional<Span> extent =
        form.group(1) == null ? comment.target() : Optional.of(scene.wholeFile());
    Optional<String> reason =
        Optional.of(BEFORE_REASON.matcher(form.group(3)).replaceFirst("").strip())
            .filter(said -> !said.isEmpty());
    String by = scene.source().slice(comment.span());
    IgnoreComment ours = new IgnoreComment(comment.span(), by, names(comment, form, by));
    return ours.names().stream()
        .map(name ->
            new Suppression(
                rules(name.text()),
                extent.orElse(comment.span()),
                comment.span(),
                by,
                reason,
                Optional.of(new OwnName(ours, name))))
        .toList();
  }

  private static List<IgnoreComment.Name> names(PlacedComment comment, Matcher form, String by) {
    int text = by.indexOf(comment.text());
    Matcher name = NAME.matcher(comment.text()).region(form.start(2), form.end(2));
    List<IgnoreComment.Name> names = new ArrayList<>();
    int start = comment.span().start() + bytes(by.substring(0, text + form.start(2)));
    int at = form.start(2);
    while (name.find()) {
      start += bytes(comment.text().substring(at, name.start()));
      at = name.start();
      Span span = new Span(start, start + bytes(name.group()));
      names.add(new IgnoreComment.Name(name.group(), span));
    }
    return names;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  static Predicate<RuleInfo> rules(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return rule ->
        (wanted.equals(ALL) && rule.category() != Category.SUPPRESSION)
            || wanted.equals(rule.id())
            || wanted.equals(rule.category().label());
  }
}
