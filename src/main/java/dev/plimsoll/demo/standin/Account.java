package dev.plimsoll.demo.standin;

/// Somebody who writes: a person, or the App's bot.
public record Account(String login, boolean bot) {
  /// As pages and REST have it: a bot has a suffix there, and none in GraphQL.
  public String shownLogin() {
    return bot ? login + "[bot]" : login;
  }

  String type() {
    return bot ? "Bot" : "User";
  }

  long id() {
    return 100_000_000L + Math.floorMod(login.hashCode(), 1_000_000);
  }
}
