package dev.plimsoll.shell;

import java.util.Optional;

/// Reads what `set` and `exit` say of whether a script goes on after a failure.
final class ShellOptions {
  private ShellOptions() {}

  /// Whether `-e` is on after this `set`, which was `before`.
  static boolean errexitAfter(Command set, boolean before) {
    return after(set, 'e', "errexit", before);
  }

  /// Whether `pipefail` is on after this `set`, which was `before`.
  static boolean pipefailAfter(Command set, boolean before) {
    return after(set, '\0', "pipefail", before);
  }

  /// Whether this `exit` or `return` gives a status other than 0 for sure.
  static boolean isFailure(Command exit) {
    return exit.arguments().size() == 1
        && exit.arguments().getFirst().literal().filter(ShellOptions::isPositive).isPresent();
  }

  private static boolean isPositive(String status) {
    boolean digits = !status.isEmpty() && status.chars().allMatch(Character::isDigit);
    return digits && status.length() < 4 && Integer.parseInt(status) % 256 != 0;
  }

  private static boolean after(Command set, char letter, String name, boolean before) {
    boolean on = before;
    boolean named = false;
    for (Word word : set.arguments()) {
      Optional<String> known = word.literal();
      if (named) {
        on = known.filter(name::equals).isPresent() ? lastSign(set, word) : on;
        named = false;
        continue;
      }
      if (known.isEmpty() || known.get().equals("--") || !isOptions(known.get())) {
        break;
      }
      on = known.get().indexOf(letter) > 0 ? known.get().charAt(0) == '-' : on;
      named = known.get().endsWith("o");
    }
    return on;
  }

  private static boolean isOptions(String word) {
    return word.length() > 1 && (word.charAt(0) == '-' || word.charAt(0) == '+');
  }

  private static boolean lastSign(Command set, Word name) {
    int at = set.arguments().indexOf(name);
    return set.arguments().get(at - 1).prefix().startsWith("-");
  }
}
