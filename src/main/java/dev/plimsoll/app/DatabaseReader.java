package dev.plimsoll.app;

import dev.plimsoll.database.PostgresAddress;
import java.util.Optional;

/// Reads where the database is. Without an address it is embedded.
final class DatabaseReader {
  private static final String URL = "PLIMSOLL_DATABASE_URL";
  private static final String USER = "PLIMSOLL_DATABASE_USER";
  private static final String PASSWORD = "PLIMSOLL_DATABASE_PASSWORD";

  private final Environment environment;

  DatabaseReader(Environment environment) {
    this.environment = environment;
  }

  Optional<PostgresAddress> read() {
    Optional<String> url = environment.optional(URL);
    Optional<String> user = environment.optional(USER).map(String::strip);
    Optional<String> password = environment.optional(PASSWORD);
    if (url.isEmpty() && (user.isPresent() || password.isPresent())) {
      environment.reject(
          user.isPresent() ? USER : PASSWORD,
          "is set, but " + URL + " is not",
          "Say where the database is, or leave both out for the embedded one.");
    }
    return url.flatMap(text -> parse(text, user, password));
  }

  private Optional<PostgresAddress> parse(
      String url, Optional<String> user, Optional<String> password) {
    try {
      return Optional.of(PostgresAddress.parse(url, user, password));
    } catch (IllegalArgumentException e) {
      environment.reject(
          URL,
          String.valueOf(e.getMessage()),
          "Give one like jdbc:postgresql://host:5432/plimsoll, or none for the embedded database.");
      return Optional.empty();
    }
  }
}
