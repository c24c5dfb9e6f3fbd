package dev.plimsoll.talk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the comments that speak to Plimsoll: `/plimsoll` begins their first line that says
/// anything. Quotes, code and lists say nothing to it.
public final class Address {
  private static final Pattern SPOKEN_TO =
      Pattern.compile("/plimsoll(?:[ \\t]+(.*))?", Pattern.DOTALL);
  private static final int LONGEST = 1_000;

  private Address() {}

  /// The rest of the line that speaks to Plimsoll, stripped and cut to 1,000 characters; empty for
  /// a comment that speaks to somebody else.
  public static Optional<String> commandIn(String comment) {
    return comment
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .map(SPOKEN_TO::matcher)
        .filter(Matcher::matches)
        .map(Address::rest);
  }

  private static String rest(Matcher matcher) {
    String rest = Optional.ofNullable(matcher.group(1)).orElse("").strip();
    return rest.length() <= LONGEST ? rest : rest.substring(0, LONGEST);
  }
}
