package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.CommandForm.ExecForm;
import java.util.List;
import java.util.OptionalDouble;

/// Finds what the builder refuses in a HEALTHCHECK (BuildKit's `parseHealthcheck`).
final class HealthcheckChecks {
  private static final List<String> DURATIONS =
      List.of("interval", "timeout", "start-period", "start-interval");

  private final Problems problems;

  HealthcheckChecks(Problems problems) {
    this.problems = problems;
  }

  void check(Healthcheck check) {
    if (check.type().isMissing()) {
      problems.refused(check.span(), "HEALTHCHECK needs at least one argument.");
    } else if (check.isNone()) {
      if (check.form().filter(form -> !isEmptyList(form)).isPresent()) {
        problems.refused(check.span(), "HEALTHCHECK NONE takes no arguments.");
      }
    } else if (!check.type().text().equalsIgnoreCase("CMD")) {
      problems.refused(check.type().span(), "The type of a HEALTHCHECK must be CMD or NONE.");
    } else {
      if (check.form().isEmpty() || isEmptyList(check.form().get())) {
        problems.refused(check.span(), "The command behind HEALTHCHECK CMD is missing.");
      }
      DURATIONS.forEach(name -> check.flag(name).ifPresent(this::duration));
      check.flag("retries").ifPresent(this::retries);
    }
  }

  private static boolean isEmptyList(CommandForm form) {
    return form instanceof ExecForm(List<Word> words) && words.isEmpty();
  }

  private void duration(Flag flag) {
    String text = flag.value().orElse("");
    OptionalDouble length = GoDuration.milliseconds(text);
    if (text.isEmpty()) {
      return;
    }
    if (length.isEmpty()) {
      problems.refused(
          flag.valueSpan(), "The value of --" + flag.name() + " is no duration such as 30s or 1m.");
    } else if (length.getAsDouble() != 0 && length.getAsDouble() < 1) {
      problems.refused(
          flag.valueSpan(), "The value of --" + flag.name() + " must be at least 1ms.");
    }
  }

  private void retries(Flag flag) {
    String text = flag.value().orElse("");
    if (text.isEmpty()) {
      return;
    }
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number || digits.length() > 10 || Long.parseLong(digits) > Integer.MAX_VALUE) {
      problems.refused(flag.valueSpan(), "The value of --retries is no number.");
    } else if (negative && Long.parseLong(digits) > 0) {
      problems.refused(flag.valueSpan(), "The value of --retries cannot be negative.");
    }
  }
}
