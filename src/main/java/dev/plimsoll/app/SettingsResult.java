package dev.plimsoll.app;

import java.util.List;
import java.util.stream.Collectors;

/// Settings that can be used, or everything that is wrong with them at once.
public sealed interface SettingsResult {
  record Usable(Settings settings) implements SettingsResult {}

  record Rejected(List<SettingsProblem> problems) implements SettingsResult {
    /// One message for all problems, a line for each.
    public String message() {
      return problems.stream()
          .map(problem -> "  " + problem + "\n")
          .collect(Collectors.joining("", "Plimsoll cannot start with these settings:\n", ""));
    }
  }
}
