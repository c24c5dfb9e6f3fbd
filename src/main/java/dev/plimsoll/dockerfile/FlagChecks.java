package dev.plimsoll.dockerfile;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the flags that the builder refuses (BuildKit's `BFlags.Parse`): unknown ones, those that
/// stand twice, those without a value.
final class FlagChecks {
  private static final Set<String> NETWORKS = Set.of("default", "none", "host");
  private static final Set<String> SECURITIES = Set.of("sandbox", "insecure");

  private final Problems problems;

  FlagChecks(Problems problems) {
    this.problems = problems;
  }

  void check(Instruction instruction) {
    if (instruction.statement().flags().isEmpty() || !FlagTable.areChecked(instruction)) {
      return;
    }
    Map<String, FlagTable.Kind> known = FlagTable.of(instruction);
    Set<String> seen = new HashSet<>();
    for (Flag flag : instruction.statement().flags()) {
      FlagTable.Kind kind = known.get(flag.name());
      if (kind == null) {
        String message =
            instruction.keyword() + " has no flag --" + Problems.shown(flag.name()) + ".";
        problems.refused(flag.span(), message);
      } else if (!seen.add(flag.name()) && kind != FlagTable.Kind.TEXTS) {
        problems.refused(
            flag.span(), "The flag --" + Problems.shown(flag.name()) + " may stand only once.");
      } else {
        value(flag, kind);
      }
    }
  }

  private void value(Flag flag, FlagTable.Kind kind) {
    Optional<String> value = flag.value();
    boolean missing =
        kind == FlagTable.Kind.BOOLEAN ? value.equals(Optional.of("")) : value.isEmpty();
    if (missing) {
      problems.refused(
          flag.span(), "The flag --" + Problems.shown(flag.name()) + " lacks its value.");
    } else if (kind == FlagTable.Kind.BOOLEAN) {
      truth(flag, value.orElse("true"));
    } else {
      words(flag, value.orElse(""));
    }
  }

  private void truth(Flag flag, String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (!lower.equals("true") && !lower.equals("false")) {
      problems.refused(
          flag.valueSpan(), "The value of --" + flag.name() + " must be true or false.");
    }
  }

  private void words(Flag flag, String value) {
    if (flag.name().equals("network") && !NETWORKS.contains(value)) {
      problems.refused(flag.valueSpan(), "The network must be default, none or host.");
    } else if (flag.name().equals("security") && !SECURITIES.contains(value)) {
      problems.refused(flag.valueSpan(), "The security must be sandbox or insecure.");
    } else if (flag.name().equals("mount")) {
      new MountChecks(problems).check(Mount.of(flag));
    }
  }
}
