package dev.plimsoll.engine.suppression;

import dev.plimsoll.rule.RuleInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `trivy:ignore:DS-0002`, also `tfsec:ignore:`, several on a line, with `*` in the identifier, and
/// with `:exp:2027-01-31` until that day.
///
/// One that holds only for some parameters or workspaces is not followed: what it depends on is not
/// known here.
final class TrivySyntax implements IgnoreSyntax {
  private static final Pattern FORM =
      Pattern.compile("(?:trivy|tfsec):ignore:([\\w*.-]++)((?::[^\\s:]++:[^\\s:]++)*+)(?=\\s|$)");
  private static final String EXPIRY = ":exp:";

  @Override
  public List<Suppression> read(PlacedComment comment, Scene scene) {
    List<Suppression> found = new ArrayList<>();
    Matcher form = FORM.matcher(comment.text());
    while (form.find()) {
      if (holds(form.group(2), scene.today())) {
        found.addAll(
            scene.foreign(comment, rules(form.group(1)), comment.target(), Optional.empty()));
      }
    }
    return found;
  }

  private static boolean holds(String sections, Optional<LocalDate> today) {
    if (sections.isEmpty()) {
      return true;
    }
    return sections.startsWith(EXPIRY) && isBefore(today, sections.substring(EXPIRY.length()));
  }

  private static boolean isBefore(Optional<LocalDate> today, String expiry) {
    try {
      LocalDate end = LocalDate.parse(expiry);
      return today.isEmpty() || today.get().isBefore(end);
    } catch (DateTimeParseException noDate) {
      return false;
    }
  }

  private static Predicate<RuleInfo> rules(String id) {
    return id.contains("*")
        ? ForeignNames.like(id, ForeignNames.TRIVY)
        : ForeignNames.of(List.of(id));
  }
}
