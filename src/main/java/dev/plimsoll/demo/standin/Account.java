package dev.plimsoll.demo.standin;

/// Somebody who writes: a person, or the App's bot.
public record Account(String login, boolean bot) {
  /// How REST names it: bots have a suffix there, and none in GraphQL.
  String restLogin() {
    return bot ? login + "[bot]" : login;
  }

  String type() {
    return bot ? "Bot" : "User";
  }

  long id() {
    return 100_000_000L + Math.floorMod(login.hashCode(), 1_000_000);
  }
}
