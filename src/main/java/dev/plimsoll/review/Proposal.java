package dev.plimsoll.review;

import dev.plimsoll.config.CommentSettings;
import dev.plimsoll.config.Configuration;
import dev.plimsoll.config.ConfigurationProblem;
import dev.plimsoll.config.Setting;
import dev.plimsoll.engine.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What a change of the configuration in the pull request would do once it is merged.
///
/// @param problems its mistakes
/// @param changes what it would change, a sentence each
record Proposal(List<ConfigurationProblem> problems, List<String> changes) {
  Proposal {
    problems = List.copyOf(problems);
    changes = List.copyOf(changes);
  }

  static Proposal of(
      Configuration now, Configuration then, CheckedFiles today, CheckedFiles tomorrow) {
    List<String> changes = new ArrayList<>();
    settings(changes, now, then);
    int gone = countMissing(today, tomorrow);
    int come = countMissing(tomorrow, today);
    if (gone + come > 0) {
      changes.add(
          "Of the findings in this pull request %d would go and %d more would come."
              .formatted(gone, come));
    }
    return new Proposal(then.problems(), changes);
  }

  private static void settings(List<String> changes, Configuration now, Configuration then) {
    CommentSettings from = now.comments();
    CommentSettings to = then.comments();
    differs(
        changes,
        "Checks fail from severity",
        now.failOn().value().label(),
        then.failOn().value().label());
    differs(
        changes, "Findings that count:", now.scope().value().label(), then.scope().value().label());
    differs(changes, "Comments:", word(from.enabled()), word(to.enabled()));
    differs(changes, "Most comments in a review:", from.max().value(), to.max().value());
    differs(changes, "Comments on drafts:", word(from.drafts()), word(to.drafts()));
    differs(changes, "Comments on pull requests of bots:", word(from.bots()), word(to.bots()));
  }

  private static void differs(List<String> changes, String what, Object now, Object then) {
    if (!Objects.equals(now, then)) {
      changes.add("%s %s instead of %s.".formatted(what, then, now));
    }
  }

  private static String word(Setting<Boolean> setting) {
    return setting.value() ? "on" : "off";
  }

  private static int countMissing(CheckedFiles some, CheckedFiles others) {
    Set<Fingerprint> there = others.fingerprintsOfAuthors();
    return (int) some.fingerprintsOfAuthors().stream().filter(one -> !there.contains(one)).count();
  }
}
