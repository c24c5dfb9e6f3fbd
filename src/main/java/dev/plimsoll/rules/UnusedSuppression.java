package dev.plimsoll.rules;

import dev.plimsoll.rule.Category;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.IgnoreComment;
import dev.plimsoll.rule.RuleInfo;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.SuppressionRule;
import dev.plimsoll.text.Edit;
import dev.plimsoll.text.SourceText;
import dev.plimsoll.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A comment that suppresses findings of a rule which finds nothing there.
public final class UnusedSuppression implements SuppressionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unused-suppression",
          Category.SUPPRESSION,
          Severity.INFO,
          "A comment suppresses a rule that finds nothing there.",
          "Removes the comment, or the rule from its list.",
          List.of());

  /// What would become a parser directive of a Dockerfile as the first comment.
  private static final Pattern DIRECTIVE = Pattern.compile("\\s*#\\s*[A-Za-z]+\\s*=.*");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SourceText source, List<IgnoreComment.Account> accounts) {
    Map<IgnoreComment, List<IgnoreComment.Account>> bad = new LinkedHashMap<>();
    accounts.stream()
        .filter(account -> account.idle() || account.mistake().isPresent())
        .forEach(account ->
            bad.computeIfAbsent(account.comment(), _ -> new ArrayList<>()).add(account));
    return bad.entrySet().stream()
        .map(each -> finding(source, each.getKey(), each.getValue()))
        .toList();
  }

  private static Finding finding(
      SourceText source, IgnoreComment comment, List<IgnoreComment.Account> bad) {
    Span span =
        bad.getFirst().name().span().union(bad.getLast().name().span());
    String names =
        bad.stream().map(each -> each.name().text()).collect(Collectors.joining(", "));
    boolean mistaken = bad.stream().anyMatch(each -> each.mistake().isPresent());
    return new Finding(
        INFO,
        span,
        "ignore " + names,
        mistaken ? mistakes(bad) : "Nothing is found here that %s would suppress.".formatted(names),
        mistaken ? Optional.empty() : fix(source, comment, bad));
  }

  private static String mistakes(List<IgnoreComment.Account> bad) {
    String said =
        bad.stream().flatMap(each -> each.mistake().stream()).collect(Collectors.joining(". "));
    String sentence = Character.toUpperCase(said.charAt(0)) + said.substring(1);
    return sentence.endsWith("?") ? sentence : sentence + ".";
  }

  private static Optional<Fix> fix(
      SourceText source, IgnoreComment comment, List<IgnoreComment.Account> bad) {
    if (bad.size() < comment.names().size()) {
      return Optional.of(Fix.safe("Remove it from the list", List.of(shorter(comment, bad))));
    }
    Span removed = removal(source, comment.span());
    return uncoversDirective(source, removed)
        ? Optional.empty()
        : Optional.of(Fix.safe("Remove the comment", List.of(Edit.delete(removed))));
  }

  /// The list without the names that are idle.
  private static Edit shorter(IgnoreComment comment, List<IgnoreComment.Account> bad) {
    List<IgnoreComment.Name> gone = bad.stream().map(IgnoreComment.Account::name).toList();
    String left =
        comment.names().stream()
            .filter(name -> !gone.contains(name))
            .map(IgnoreComment.Name::text)
            .collect(Collectors.joining(","));
    Span list =
        comment.names().getFirst().span().union(comment.names().getLast().span());
    return Edit.replace(list, left);
  }

  /// The comment's lines where nothing else stands on them, otherwise the comment and the blanks
  /// before it.
  private static Span removal(SourceText source, Span comment) {
    Span lines = source.linesAround(comment);
    boolean alone =
        source.slice(new Span(lines.start(), comment.start())).isBlank()
            && source.slice(new Span(comment.end(), lines.end())).isBlank();
    if (alone) {
      return lines;
    }
    int start = comment.start();
    while (start > 0 && (source.byteAt(start - 1) == ' ' || source.byteAt(start - 1) == '\t')) {
      start--;
    }
    return new Span(start, comment.end());
  }

  private static boolean uncoversDirective(SourceText source, Span removed) {
    if (removed.end() >= source.length()) {
      return false;
    }
    String next = source.slice(source.line(source.lineAt(removed.end())));
    return DIRECTIVE.matcher(next).matches();
  }
}
