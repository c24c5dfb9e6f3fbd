package dev.plimsoll.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a PostgreSQL database is, and who uses it. Its text shows no password.
public final class PostgresAddress {
  private static final Pattern URL =
      Pattern.compile(
          "(?:jdbc:postgresql|postgresql|postgres)://(?:(?<who>[^?]*)@)?"
              + "(?<hosts>[^/?@\\s]*)(?:/(?<database>[^/?\\s]*))?(?:\\?(?<parameters>.*))?");
  private static final Pattern HOST =
      Pattern.compile("(?<name>\\[[0-9A-Fa-f:.%]+]|[A-Za-z0-9_.-]*)(?::(?<port>[0-9]{1,5}))?");
  private static final int DEFAULT_PORT = 5432;
  private static final int MAX_PORT = 65535;

  private final List<String> hosts = new ArrayList<>();
  private final List<Integer> ports = new ArrayList<>();
  private final String database;
  private final Map<String, String> parameters = new TreeMap<>();
  private final Optional<String> user;
  private final Optional<String> password;

  private PostgresAddress(Matcher url, Optional<String> user, Optional<String> password) {
    addHosts(url.group("hosts"));
    readParameters(Optional.ofNullable(url.group("parameters")).orElse(""));
    String[] who = Optional.ofNullable(url.group("who")).orElse("").split(":", 2);
    Optional<String> userInParameters = Optional.ofNullable(parameters.remove("user"));
    Optional<String> passwordInParameters = Optional.ofNullable(parameters.remove("password"));
    this.user = user.or(() -> given(decoded(who[0]))).or(() -> userInParameters);
    this.password =
        password
            .or(() -> given(who.length > 1 ? decoded(who[1]) : ""))
            .or(() -> passwordInParameters);
    this.database =
        given(decoded(Optional.ofNullable(url.group("database")).orElse("")))
            .or(() -> this.user)
            .orElse("plimsoll");
  }

  /// Understands what JDBC takes (`jdbc:postgresql://host:5432/database?sslmode=require`) and what
  /// platforms hand out (`postgres://user:password@host:5432/database`).
  ///
  /// @param user and `password` go before those within the URL
  /// @throws IllegalArgumentException when it is neither; the message repeats nothing of it
  public static PostgresAddress parse(
      String url, Optional<String> user, Optional<String> password) {
    Matcher matcher = URL.matcher(url.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("is no address of a PostgreSQL database");
    }
    return new PostgresAddress(matcher, user, password);
  }

  private void addHosts(String list) {
    for (String one : list.split(",", -1)) {
      Matcher host = HOST.matcher(one);
      if (!host.matches()) {
        throw new IllegalArgumentException("has no host that could be one");
      }
      String port = Optional.ofNullable(host.group("port")).orElse(String.valueOf(DEFAULT_PORT));
      if (Integer.parseInt(port) > MAX_PORT) {
        throw new IllegalArgumentException("has no port that could be one");
      }
      hosts.add(host.group("name").isEmpty() ? "localhost" : host.group("name"));
      ports.add(Integer.parseInt(port));
    }
  }

  private void readParameters(String text) {
    for (String parameter : text.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        parameters.put(
            decoded(parameter.substring(0, equals)), decoded(parameter.substring(equals + 1)));
      }
    }
  }

  // A plus sign is itself in these addresses, unlike in forms.
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("has a % that no two hexadecimal digits follow");
    }
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(value -> !value.isEmpty());
  }

  List<String> hosts() {
    return List.copyOf(hosts);
  }

  List<Integer> ports() {
    return List.copyOf(ports);
  }

  String database() {
    return database;
  }

  /// Settings of the connection, by the names that the URL gave them.
  Map<String, String> parameters() {
    return Map.copyOf(parameters);
  }

  Optional<String> user() {
    return user;
  }

  Optional<String> password() {
    return password;
  }

  @Override
  public String toString() {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < hosts.size(); i++) {
      places.add(hosts.get(i) + ":" + ports.get(i));
    }
    return String.join(",", places) + "/" + database;
  }
}
