package dev.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          jdbc:postgresql://db:6543/plimsoll,                      db:6543/plimsoll,      -,   -
          jdbc:postgresql://db/plimsoll?user=ann&password=s%26a,   db:5432/plimsoll,      ann, s&a
          postgres://ann:s%40a@db:6543/plimsoll,                   db:6543/plimsoll,      ann, s@a
          postgresql://ann:a+b/c@db/plimsoll,                      db:5432/plimsoll,      ann, a+b/c
          jdbc:postgresql://ann:a:b@db/plimsoll,                   db:5432/plimsoll,      ann, a:b
          postgres://ann@db/,                                      db:5432/ann,           ann, -
          postgres://db,                                           db:5432/plimsoll,      -,   -
          postgres:///dock,                                        localhost:5432/dock,   -,   -
          ' postgres://[::1]:6543/dock ',                          '[::1]:6543/dock',     -,   -
          postgres://db/ship%20yard,                               db:5432/ship yard,     -,   -
          """)
  void isReadInEachForm(String url, String shown, String user, String password) {
    PostgresAddress address = parse(url);

    assertThat(address).hasToString(shown);
    assertThat(address.user()).isEqualTo(Optional.ofNullable(user));
    assertThat(address.password()).isEqualTo(Optional.ofNullable(password));
  }

  @Test
  void severalServersAreKept() {
    assertThat(parse("jdbc:postgresql://one:1,two/dock")).hasToString("one:1,two:5432/dock");
  }

  @Test
  void whatIsGivenApartGoesFirst() {
    PostgresAddress address =
        PostgresAddress.parse("postgres://ann:old@db/dock", Optional.of("bea"), Optional.of("new"));

    assertThat(address.user()).contains("bea");
    assertThat(address.password()).contains("new");
  }

  @Test
  void parametersStayThatAreNoSecret() {
    assertThat(parse("postgres://db/dock?sslmode=require&user=ann&password=x").parameters())
        .isEqualTo(Map.of("sslmode", "require"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://ann:hush@db/dock",
        "jdbc:sqlite:/var/dock.db",
        "db:5432/dock",
        "postgres://ann:hush@db:99999/dock",
        "postgres://ann:hush@db:port/dock",
        "postgres://ann:hush%zz@db/dock",
        "postgres://ann:hush@d b/dock"
      })
  void whatIsNoneIsRefused_andNotRepeated(String url) {
    assertThatThrownBy(() -> parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hush")
        .hasMessageNotContaining("dock");
  }

  private static PostgresAddress parse(String url) {
    return PostgresAddress.parse(url, Optional.empty(), Optional.empty());
  }
}
