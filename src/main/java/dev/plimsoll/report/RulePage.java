package dev.plimsoll.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The page of a rule, kept as Markdown beside the classes, for the terminal and the browser.
public final class RulePage {
  private static final Pattern RULE_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private RulePage() {}

  /// The page of a rule as Markdown; empty where there is no such rule.
  public static Optional<String> markdown(String ruleId) {
    if (!RULE_ID.matcher(ruleId).matches()) {
      return Optional.empty();
    }
    try (InputStream page = RulePage.class.getResourceAsStream("/rules/" + ruleId + ".md")) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
