package dev.plimsoll.shell;

import java.util.Map;
import java.util.Set;

/// Which options of a program take a value as a word of its own, and how its arguments are read.
record OptionTable(
    Set<String> withValue,
    boolean hasSubcommands,
    boolean stopsAtOperand,
    boolean hasLongOptionsWithOneDash) {
  private static final OptionTable UNKNOWN = new OptionTable(Set.of(), false, false, false);

  /// The table of a program by its name without folders; versions such as `pip3.11` count as the
  /// program.
  static OptionTable of(String name) {
    Map<String, OptionTable> tables = OptionTables.BY_NAME;
    OptionTable table = tables.get(name);
    return table != null ? table : tables.getOrDefault(withoutVersion(name), UNKNOWN);
  }

  private static String withoutVersion(String name) {
    int end = name.length();
    while (end > 0 && (Character.isDigit(name.charAt(end - 1)) || name.charAt(end - 1) == '.')) {
      end--;
    }
    return name.substring(0, end);
  }

  boolean takesValue(String option) {
    return withValue.contains(option);
  }

  OptionTable subcommands() {
    return new OptionTable(withValue, true, stopsAtOperand, hasLongOptionsWithOneDash);
  }

  OptionTable untilOperand() {
    return new OptionTable(withValue, hasSubcommands, true, hasLongOptionsWithOneDash);
  }

  OptionTable oneDash() {
    return new OptionTable(withValue, hasSubcommands, stopsAtOperand, true);
  }

  /// Long options with one dash, and subcommands.
  OptionTable goStyle() {
    return new OptionTable(withValue, true, stopsAtOperand, true);
  }
}
