package dev.plimsoll.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The forms in which people hand over a private key.
class AppKeyTest {
  static Stream<Named<String>> forms() {
    return Stream.of(TestKey.pkcs1(), TestKey.pkcs8())
        .flatMap(pem ->
            Stream.of(
                Named.of("PEM", pem),
                Named.of("PEM with CRLF", pem.replace("\n", "\r\n")),
                Named.of("PEM on one line", pem.replace("\n", "\\n")),
                Named.of("PEM amid blanks", "\n  " + pem + "\n\n"),
                Named.of("base64 of PEM", base64(pem)),
                Named.of("wrapped base64 of PEM", wrapped(base64(pem)))));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isReadInEveryForm(String text) {
    assertThat(AppKey.parse(text).key()).isEqualTo(TestKey.PAIR.getPrivate());
  }

  static Stream<Named<String>> faults() {
    String pem = TestKey.pkcs8();
    return Stream.of(
        Named.of("empty", ""),
        Named.of("a word", "secret-word"),
        Named.of("base64 of something else", base64("secret-word")),
        Named.of("cut in the middle", pem.substring(0, pem.length() / 2)),
        Named.of("a damaged body", pem.replaceFirst("\n[^-]{64}\n", "\nsecret*word\n")),
        Named.of("a missing line", pem.replaceFirst("\n[^-]{64}\n", "\n")),
        Named.of("a public key", pem.replace("PRIVATE", "PUBLIC")));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsNamedWithoutTheContent(String text) {
    assertThatThrownBy(() -> AppKey.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .message()
        .isIn(
            "no RSA private key in PEM form",
            "neither PEM nor base64 of a PEM",
            "the PEM does not hold a whole RSA private key");
  }

  @Test
  void neverShowsItself() {
    assertThat(new AppIdentity("1001", AppKey.parse(TestKey.pkcs1())).toString())
        .isEqualTo("AppIdentity[appId=1001, key=AppKey[hidden]]");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String wrapped(String base64) {
    return base64.replaceAll("(.{76})", "$1\n");
  }
}
